package jp.sekimori.app.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.sekimori.app.journal.Logbook;
import jp.sekimori.app.journal.SignedCheckpoint;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.site.Problem;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal for programs; docs/api.md shows each call. */
@RestController
@RequestMapping("/api/v1/journal")
class JournalApi {
  private final Logbook logbook;
  private final Downloads downloads;

  JournalApi(Logbook logbook, Downloads downloads) {
    this.logbook = logbook;
    this.downloads = downloads;
  }

  record State(long size, long waiting, @Nullable Long signed, List<String> keys) {}

  record Signed(long size, String note) {}

  record Record(long number, String leaf, String content) {}

  record Inclusion(long number, long size, String leaf, List<String> path) {}

  record Consistency(long older, long newer, List<String> path) {}

  @GetMapping
  State state(Acting acting) {
    Logbook.State state = logbook.state(acting);
    return new State(
        state.size(),
        state.waiting(),
        state.latest().map(SignedCheckpoint::size).orElse(null),
        state.keys().stream().map(Object::toString).toList());
  }

  @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
  void checkpoint(Acting acting, HttpServletResponse response) throws IOException {
    downloads.checkpoint(acting, response);
  }

  @PostMapping("/checkpoint")
  Signed sign(Acting acting) {
    SignedCheckpoint signed = logbook.sign(acting);
    return new Signed(signed.size(), signed.note());
  }

  @GetMapping("/records/{number}")
  Record record(Acting acting, @PathVariable long number) {
    Logbook.Proven proven = proven(acting, number);
    return new Record(number, proven.leaf().toString(), proven.content());
  }

  /** Under the tree of this size, or of the first checkpoint that covers the record. */
  @GetMapping("/records/{number}/proof")
  Inclusion inclusion(Acting acting, @PathVariable long number, @RequestParam @Nullable Long size) {
    Logbook.Proven proven = proven(acting, number);
    var proof =
        size == null
            ? proven.proof().orElseThrow(Problem.NOT_SIGNED_YET::found)
            : logbook.inclusion(acting, number, size).orElseThrow(Problem.NO_SUCH_SIZE::found);
    return new Inclusion(number, proof.size(), proven.leaf().toString(), texts(proof.path()));
  }

  @GetMapping("/consistency")
  Consistency consistency(Acting acting, @RequestParam long older, @RequestParam long newer) {
    var proof = logbook.consistency(acting, older, newer).orElseThrow(Problem.NO_SUCH_SIZE::found);
    return new Consistency(older, newer, texts(proof.path()));
  }

  @GetMapping(path = "/export", produces = MediaType.TEXT_PLAIN_VALUE)
  void export(
      Acting acting,
      @RequestParam(defaultValue = "false") boolean details,
      HttpServletResponse response)
      throws IOException {
    downloads.export(acting, details, response);
  }

  private Logbook.Proven proven(Acting acting, long number) {
    return logbook.proof(acting, number).orElseThrow(Problem.NO_SUCH_RECORD::found);
  }

  private static List<String> texts(List<Hash> hashes) {
    return hashes.stream().map(Hash::toString).toList();
  }
}
