package jp.sekimori.evidence.export;

import static jp.sekimori.evidence.export.Header.line;

import java.time.Instant;
import java.util.List;
import jp.sekimori.evidence.entry.Instants;
import jp.sekimori.evidence.note.VerifierKey;

/**
 * What an excerpt says of itself. As in {@link Header} its last line is a digest of the lines
 * above, which nobody signs.
 *
 * @param origin the name of the log, as in its checkpoints
 * @param organization the organization whose log it is, as in its records
 * @param keys the keys that the log has signed with, its present one last
 * @param exported when the excerpt was made
 * @param selection which records it was asked for
 * @param details whether sealed details were taken along too, as far as they still exist
 */
public record ExcerptHeader(
    String origin,
    String organization,
    List<VerifierKey> keys,
    Instant exported,
    Selection selection,
    boolean details) {
  public ExcerptHeader {
    keys = List.copyOf(keys);
    Instants.check(exported);
    if (keys.isEmpty() || (origin + organization).chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("Not a header: " + origin);
    }
  }

  /** The lines, each ended. */
  String text() {
    var text = new StringBuilder();
    line(text, Words.EXCERPT, " ", Integer.toString(Words.VERSION));
    line(text, "origin", ": ", origin);
    line(text, "organization", ": ", organization);
    keys.forEach(key -> line(text, "key", ": ", key.toString()));
    line(text, "exported", ": ", Instants.write(exported));
    line(text, "about", ": ", selection.about());
    selection.things().forEach(thing -> line(text, "subject", ": ", thing.toString()));
    line(text, "details", ": ", details ? "included" : "omitted");
    line(text, Header.DIGEST, ": ", Header.digest(text).toString());
    return text.toString();
  }
}
