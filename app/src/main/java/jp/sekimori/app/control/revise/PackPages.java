package jp.sekimori.app.control.revise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackTree;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.app.policy.pack.Revision;
import jp.sekimori.app.policy.pack.Revisions;
import jp.sekimori.app.site.Attachment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Packs as they count here: their files, their revisions, and the draft of the next. */
@Controller
@RequestMapping("/packs")
class PackPages {
  private final Packs packs;
  private final Revisions revisions;
  private final Drafts drafts;

  PackPages(Packs packs, Revisions revisions, Drafts drafts) {
    this.packs = packs;
    this.revisions = revisions;
    this.drafts = drafts;
  }

  @GetMapping
  ModelAndView all() {
    List<PacksView.Line> lines =
        packs.all().stream()
            .map(pack -> new PacksView.Line(pack, revisions.all(pack.code()).stream().findFirst()))
            .toList();
    return new ModelAndView("control/packs", "model", new PacksView(lines));
  }

  @GetMapping("/{pack}")
  ModelAndView pack(@PathVariable String pack, @RequestParam(defaultValue = "") String done) {
    return pack(
        find(pack),
        List.of("revised", "back", "discarded").contains(done) ? done : "",
        "",
        HttpStatus.OK);
  }

  /**
   * @param note as it was typed
   */
  private ModelAndView pack(Pack pack, String said, String note, HttpStatus status) {
    Draft draft = drafts.of(pack.code());
    var view =
        new PackView(
            pack,
            revisions.all(pack.code()),
            revisions.shipped(pack.code()).digest().hex(),
            draft,
            drafts.check(draft.tree()),
            said,
            note);
    return new ModelAndView("control/pack", Map.of("model", view), status);
  }

  @GetMapping("/{pack}/file")
  ModelAndView file(Acting acting, @PathVariable String pack, @RequestParam String path) {
    Pack found = find(pack);
    Draft draft = drafts.of(pack);
    boolean isKnown = draft.base().read(path).isPresent() || draft.edits().containsKey(path);
    if (!isKnown && !acting.may(Right.IMPORT_EDITIONS)) {
      throw missing();
    }
    String text = draft.text(path).orElse("");
    return file(found, draft, path, text, "", HttpStatus.OK);
  }

  private ModelAndView file(
      Pack pack, Draft draft, String path, String text, String problem, HttpStatus status) {
    var view =
        new FileView(
            pack,
            draft,
            path,
            text,
            problem,
            drafts.check(draft.tree()).findings().stream()
                .filter(finding -> finding.place().file().equals(path))
                .toList());
    return new ModelAndView("control/pack-file", Map.of("model", view), status);
  }

  /**
   * @param seen the version of the edit that was shown
   * @param remove present where the file is to go
   */
  @PostMapping("/{pack}/file")
  ModelAndView edit(
      Acting acting,
      @PathVariable String pack,
      @RequestParam String path,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String content,
      @RequestParam(required = false) Optional<String> remove) {
    Pack found = find(pack);
    Optional<String> text = remove.isPresent() ? Optional.empty() : Optional.of(content);
    Drafts.Outcome outcome = drafts.edit(acting, pack, path, seen, text);
    return outcome == Drafts.Outcome.DONE
        ? new ModelAndView("redirect:" + PackView.fileAddress(pack, path))
        : file(
            found,
            drafts.of(pack),
            path,
            content,
            outcome.code(),
            outcome == Drafts.Outcome.STALE
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{pack}/discard")
  ModelAndView discard(Acting acting, @PathVariable String pack) {
    find(pack);
    drafts.discard(acting, pack);
    return new ModelAndView("redirect:/packs/" + pack + "?done=discarded");
  }

  /**
   * @param seen the number of the newest revision when the form was shown
   * @param digest of the pack as it was shown
   */
  @PostMapping("/{pack}/revisions")
  ModelAndView revise(
      Acting acting,
      @PathVariable String pack,
      @RequestParam int seen,
      @RequestParam String digest,
      @RequestParam(defaultValue = "") String note) {
    Pack found = find(pack);
    return answer(found, drafts.makeRevision(acting, pack, seen, digest, note), "revised", note);
  }

  @PostMapping("/{pack}/back")
  ModelAndView back(
      Acting acting,
      @PathVariable String pack,
      @RequestParam int seen,
      @RequestParam(defaultValue = "") String note) {
    Pack found = find(pack);
    return answer(found, drafts.goBack(acting, pack, seen, note), "back", note);
  }

  private ModelAndView answer(Pack pack, Drafts.Outcome outcome, String done, String note) {
    return outcome == Drafts.Outcome.DONE
        ? new ModelAndView("redirect:/packs/" + pack.code() + "?done=" + done)
        : pack(
            pack,
            outcome.code(),
            note,
            outcome == Drafts.Outcome.STALE
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** What a revision changed, against the one before it. */
  @GetMapping("/{pack}/revisions/{number}")
  ModelAndView revision(@PathVariable String pack, @PathVariable int number) {
    Pack found = find(pack);
    Revision revision = revisions.find(pack, number).orElseThrow(PackPages::missing);
    PackTree before =
        revisions
            .find(pack, number - 1)
            .map(revisions::tree)
            .orElseGet(() -> revisions.shipped(pack));
    var view = RevisionView.of(found, revision, before, revisions.tree(revision));
    return new ModelAndView("control/pack-revision", "model", view);
  }

  /**
   * All files as they count.
   *
   * @param revision 0 for what counts now
   */
  @GetMapping("/{pack}/download")
  ResponseEntity<byte[]> download(
      @PathVariable String pack, @RequestParam(defaultValue = "0") int revision) {
    find(pack);
    PackTree tree =
        revision == 0
            ? revisions.tree(pack)
            : revisions.tree(revisions.find(pack, revision).orElseThrow(PackPages::missing));
    return Attachment.answer(pack + ".zip", "application/zip", zip(tree));
  }

  private static byte[] zip(PackTree tree) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : tree.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(tree.folder() + "/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Pack find(String code) {
    return packs.find(code).orElseThrow(PackPages::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
