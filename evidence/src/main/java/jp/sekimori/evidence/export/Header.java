package jp.sekimori.evidence.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.sekimori.evidence.entry.Instants;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.Hash;

/**
 * What an export says of itself. Its last line is a digest of the lines above: against slips only,
 * nobody signs it.
 *
 * @param origin the name of the log, as in its checkpoints
 * @param organization the organization whose log it is, as in its records
 * @param keys the keys that the log has signed with, its present one last
 * @param exported when the export was made
 * @param records how many records follow
 * @param root the root of the tree above them
 * @param details whether sealed details were exported too, as far as they still exist
 */
public record Header(
    String origin,
    String organization,
    List<VerifierKey> keys,
    Instant exported,
    long records,
    Hash root,
    boolean details) {
  static final String DIGEST = "header";

  public Header {
    keys = List.copyOf(keys);
    Instants.check(exported);
    if (keys.isEmpty() || records < 0 || (origin + organization).chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("Not a header: " + origin + ", " + records);
    }
  }

  /** The lines, each ended. */
  String text() {
    var text = new StringBuilder();
    line(text, Words.FORMAT, " ", Integer.toString(Words.VERSION));
    line(text, "origin", ": ", origin);
    line(text, "organization", ": ", organization);
    keys.forEach(key -> line(text, "key", ": ", key.toString()));
    line(text, "exported", ": ", Instants.write(exported));
    line(text, "records", ": ", Long.toString(records));
    line(text, "root", ": ", root.toString());
    line(text, "details", ": ", details ? "included" : "omitted");
    line(text, DIGEST, ": ", digest(text).toString());
    return text.toString();
  }

  static Hash digest(CharSequence lines) {
    return Hash.ofData(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  static void line(StringBuilder text, String name, String between, String value) {
    text.append(name).append(between).append(value).append('\n');
  }
}
