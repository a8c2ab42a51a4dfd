package jp.sekimori.evidence.note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.tree.Hash;

/**
 * What a log says of itself at one size (C2SP tlog-checkpoint). Signed, it is a promise: every
 * later state of the log begins with exactly these records.
 *
 * @param origin the name of the log
 * @param size how many records it covers
 * @param root the root of the tree above them
 * @param extensions further lines, not empty; nobody has to understand them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Checkpoint {
    if (!isLine(origin) || size < 0 || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException("Not a checkpoint: " + origin + ", " + size);
    }
    extensions = List.copyOf(extensions);
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  private static boolean isLine(String text) {
    return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ');
  }

  /** Reads the text of a note as a checkpoint. */
  public static Reading<Checkpoint> read(Note note) {
    List<String> lines = Arrays.asList(note.text().split("\n", -1));
    List<String> body = lines.subList(0, lines.size() - 1);
    if (body.size() < 3) {
      return Reading.malformed(
          "チェックポイントは少なくとも3行（ログ名、件数、根ハッシュ）です。",
          "A checkpoint has at least three lines: origin, size, root hash.");
    }
    if (body.stream().anyMatch(String::isEmpty)) {
      return Reading.malformed("チェックポイントの本文に空行があります。", "A line of the checkpoint is empty.");
    }
    if (!DECIMAL.matcher(body.get(1)).matches()) {
      return Reading.malformed(
          "2行目の件数が10進数ではありません。", "The size on line 2 is not a decimal number.");
    }
    Optional<byte[]> root =
        StrictBase64.read(body.get(2)).filter(bytes -> bytes.length == Hash.BYTES);
    if (root.isEmpty()) {
      return Reading.malformed(
          "3行目の根ハッシュが Base64 の32バイトではありません。", "The root hash on line 3 is not 32 bytes of Base64.");
    }
    return Reading.good(
        new Checkpoint(
            body.get(0),
            Long.parseLong(body.get(1)),
            Hash.of(root.get()),
            body.subList(3, body.size())));
  }

  public Note sign(SignerKey... signers) {
    return Note.sign(text(), signers);
  }

  /** The lines to sign. */
  public String text() {
    String head = origin + "\n" + size + "\n" + root.base64() + "\n";
    return head + extensions.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
