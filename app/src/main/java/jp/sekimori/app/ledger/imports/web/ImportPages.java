package jp.sekimori.app.ledger.imports.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.imports.Checked;
import jp.sekimori.app.ledger.imports.Import;
import jp.sekimori.app.ledger.imports.LedgerImports;
import jp.sekimori.app.ledger.imports.LedgerImports.Desk;
import jp.sekimori.app.ledger.imports.LedgerImports.Handed;
import jp.sekimori.app.ledger.imports.Words;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where tables are handed over, looked at row by row, and entered or given up. */
@Controller
@RequestMapping("/ledgers/{ledger}/imports")
class ImportPages {
  private static final int SAMPLES = 3;

  private final LedgerImports imports;
  private final Contexts contexts;
  private final Ids ids;

  ImportPages(LedgerImports imports, Contexts contexts, Ids ids) {
    this.imports = imports;
    this.contexts = contexts;
    this.ids = ids;
  }

  private Desk desk(Acting acting, String ledger) {
    return imports.desk(acting, ledger).orElseThrow(ImportPages::nothing);
  }

  private Import list(Desk desk, UUID id) {
    return imports.find(desk, id).orElseThrow(ImportPages::nothing);
  }

  static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private Map<UUID, String> offices(Acting acting, Desk desk) {
    var state = contexts.of(acting).day().state();
    var offices = new LinkedHashMap<UUID, String>();
    desk.offices().forEach(id -> offices.put(id, state.called(id)));
    return offices;
  }

  private String office(Acting acting, UUID id) {
    return contexts.of(acting).day().state().called(id);
  }

  @GetMapping
  ModelAndView start(Acting acting, @PathVariable String ledger) {
    Desk desk = desk(acting, ledger);
    return new ModelAndView(
        "ledger/imports/start", "model", start(acting, desk, Optional.empty(), List.of()));
  }

  private StartView start(Acting acting, Desk desk, Optional<UUID> office, List<Message> problem) {
    var state = contexts.of(acting).day().state();
    Optional<UUID> chosen =
        office.or(
            () ->
                state.postsHeld(acting.person()).stream()
                    .map(post -> post.office())
                    .filter(desk.offices()::contains)
                    .findFirst());
    return new StartView(
        desk.fields(), ids.next(), offices(acting, desk), chosen, problem, imports.all(desk));
  }

  @PostMapping
  ModelAndView open(
      Acting acting,
      @PathVariable String ledger,
      @RequestParam UUID id,
      @RequestParam Optional<UUID> office,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Desk desk = desk(acting, ledger);
    String name = file == null ? "" : name(file);
    if (file == null || name.isBlank()) {
      return refused(acting, desk, office, List.of(NO_FILE));
    }
    if (office.filter(desk.offices()::contains).isEmpty()) {
      return refused(acting, desk, office, List.of(NO_OFFICE));
    }
    return imports
        .open(acting, desk, id, new Handed(office.get(), name, file.getBytes()))
        .map(why -> refused(acting, desk, office, List.of(why.what(), why.where(), why.mend())))
        .orElseGet(() -> new ModelAndView("redirect:/ledgers/" + ledger + "/imports/" + id));
  }

  private static final Message NO_FILE = new Message("ファイルを選んでください。", "Choose a file.");
  private static final Message NO_OFFICE =
      new Message("所属を選び、もう一度ファイルを選んでください。", "Choose the office, and the file again.");

  private ModelAndView refused(
      Acting acting, Desk desk, Optional<UUID> office, List<Message> problem) {
    return new ModelAndView(
        "ledger/imports/start",
        Map.of("model", start(acting, desk, office, problem)),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Some browsers send folders with the name; they are nobody's business. */
  private static String name(MultipartFile file) {
    String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  }

  @GetMapping("/{import}")
  ModelAndView report(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable("import") UUID id,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String said) {
    Desk desk = desk(acting, ledger);
    Import list = list(desk, id);
    int asked = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    Optional<Checked> checked =
        list.isOpen() ? Optional.of(imports.check(acting, desk, list)) : Optional.empty();
    var view =
        new ReportView(
            desk.fields(),
            list,
            checked,
            checked.map(it -> samples(acting, it)).orElse(List.of()),
            office(acting, list.office()),
            asked,
            said);
    return new ModelAndView("ledger/imports/report", "model", view);
  }

  private List<ReportView.Sample> samples(Acting acting, Checked checked) {
    var show = Show.of(contexts.of(acting), checked.fields().regime());
    var fields = checked.fields().form().fields();
    return checked.good().stream()
        .limit(SAMPLES)
        .map(good -> new ReportView.Sample(good.row(), show.lines(fields, good.values())))
        .toList();
  }

  @GetMapping("/{import}/columns")
  ModelAndView columns(
      Acting acting, @PathVariable String ledger, @PathVariable("import") UUID id) {
    Desk desk = desk(acting, ledger);
    Import list = list(desk, id);
    if (!list.isOpen()) {
      throw nothing();
    }
    var table = imports.table(desk, list);
    return new ModelAndView(
        "ledger/imports/columns",
        "model",
        new ColumnsView(
            desk.fields(),
            list,
            table,
            imports.words(desk, list, table),
            imports.fixable(desk),
            office(acting, list.office())));
  }

  /**
   * @param form besides what is named, {@code word.kind.ノートPC}: the choice that the word stands for
   *     in the field; {@code column-0} and so on: the field that the head of this place stands for,
   *     {@code -} for none; {@code fixed-} and a field: what stands in it where the table leaves it
   *     empty
   */
  @PostMapping("/{import}/columns")
  String read(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable("import") UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam Map<String, String> form) {
    Desk desk = desk(acting, ledger);
    Import list = list(desk, id);
    var table = imports.table(desk, list);
    Optional<String> chosen = Optional.of(sheet).filter(table.sheets()::contains);
    var heads = new HashMap<String, String>();
    // Heads of another sheet were not shown, so nothing was said of them.
    if (chosen.isEmpty() || chosen.get().equals(table.sheet())) {
      table
          .named()
          .forEach(
              head -> {
                String field = form.get("column-" + head.place());
                if (field != null) {
                  boolean known = table.columns().stream().anyMatch(it -> it.key().equals(field));
                  heads.put(head.name(), known ? field : "");
                }
              });
    }
    var fixed = new LinkedHashMap<String, String>();
    imports
        .fixable(desk)
        .forEach(
            field ->
                Optional.ofNullable(form.get("fixed-" + field.id()))
                    .filter(value -> field.option(value).isPresent())
                    .ifPresent(value -> fixed.put(field.id(), value)));
    var reading =
        new LedgerImports.Reading(
            table.sheets().size() > 1 ? chosen : list.sheet(),
            heads,
            words(imports.words(desk, list, table), form),
            fixed);
    return back(list, imports.read(acting, desk, list, version, reading) ? "" : "stale");
  }

  private static List<Words.Own> words(List<Words.Own> shown, Map<String, String> form) {
    return shown.stream()
        .filter(own -> form.containsKey(own.name()))
        .map(
            own ->
                new Words.Own(
                    own.field(),
                    own.word(),
                    Optional.of(form.getOrDefault(own.name(), ""))
                        .filter(choice -> own.field().option(choice).isPresent())))
        .toList();
  }

  private static String back(Import list, String said) {
    return "redirect:/ledgers/"
        + list.ledger()
        + "/imports/"
        + list.id()
        + (said.isEmpty() ? "" : "?said=" + said);
  }

  /**
   * @param good how many good rows were shown
   */
  @PostMapping("/{import}/apply")
  String apply(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable("import") UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "0") int good) {
    Desk desk = desk(acting, ledger);
    Import list = list(desk, id);
    return switch (imports.apply(acting, desk, id, version, good)) {
      case DONE -> back(list, "");
      case STALE -> back(list, "stale");
      case OTHERS -> back(list, "others");
    };
  }

  @PostMapping("/{import}/discard")
  String discard(
      Acting acting,
      @PathVariable String ledger,
      @PathVariable("import") UUID id,
      @RequestParam(defaultValue = "0") int version) {
    Desk desk = desk(acting, ledger);
    Import list = list(desk, id);
    return imports.discard(acting, list, version)
        ? "redirect:/ledgers/" + ledger + "/imports"
        : back(list, "stale");
  }

  @GetMapping("/{import}/faults")
  ResponseEntity<byte[]> faults(
      Acting acting, @PathVariable String ledger, @PathVariable("import") UUID id) {
    Desk desk = desk(acting, ledger);
    Import list = list(desk, id);
    return Attachment.answer(
        "誤りのある行_" + list.fileName().replaceFirst("\\.\\w+$", "") + ".csv",
        "text/csv;charset=" + StandardCharsets.UTF_8,
        imports.report(acting, desk, list));
  }
}
