package jp.sekimori.app.access.directory;

import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.access.Directory;
import jp.sekimori.app.kernel.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory that people and accounts are kept in step with. */
@Controller
@RequestMapping("/directory")
class DirectoryPages {
  private final Keeping keeping;
  private final KeepingSettings settings;
  private final DirectoryReader reader;
  private final Directory directory;

  DirectoryPages(
      Keeping keeping, KeepingSettings settings, DirectoryReader reader, Directory directory) {
    this.keeping = keeping;
    this.settings = settings;
    this.reader = reader;
    this.directory = directory;
  }

  @GetMapping
  ModelAndView directory() {
    return page(null, false, false);
  }

  @PostMapping("/preview")
  ModelAndView preview(Acting acting) {
    return keeping.isOurs()
        ? page(keeping.preview(acting), false, false)
        : page(null, false, false);
  }

  @PostMapping("/apply")
  ModelAndView apply(
      Acting acting,
      @RequestParam(defaultValue = "") String digest,
      @RequestParam(defaultValue = "false") boolean confirmed) {
    return keeping.isOurs()
        ? page(keeping.apply(acting, digest, confirmed), true, confirmed)
        : page(null, false, false);
  }

  private ModelAndView page(Keeping.@Nullable Result result, boolean asked, boolean confirmed) {
    Differences seen = result instanceof Keeping.Result.Seen it ? it.differences() : null;
    boolean changed = result instanceof Keeping.Result.Seen it && it.changed();
    boolean tooMuch = seen != null && seen.isTooMuch(settings);
    boolean unsaid = asked && tooMuch && !changed && !confirmed;
    Reading.Failed failed = result instanceof Keeping.Result.Failed it ? it.why() : null;
    var view =
        new DirectoryView(
            setUp(),
            keeping.latest(),
            seen,
            changed,
            tooMuch,
            unsaid,
            failed,
            result instanceof Keeping.Result.Done it ? it.run() : null);
    boolean refused = changed || unsaid || failed != null;
    return new ModelAndView(
        "access/directory",
        Map.of("model", view),
        refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private Optional<DirectoryView.SetUp> setUp() {
    return keeping.isOurs()
        ? Optional.of(
            new DirectoryView.SetUp(
                directory.settings().url(),
                reader.base(),
                settings.filter(),
                settings.reader(),
                settings.at().toString()))
        : Optional.empty();
  }
}
