package jp.sekimori.evidence.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.evidence.check.Place.Part;

/**
 * An export or excerpt cut into its lines, each with what it belongs to. Knows the format by
 * itself.
 */
record Dissected(byte[] bytes, List<Line> lines) {

  /**
   * @param start the first byte
   * @param length the line feed included
   * @param number of the line, from 1
   * @param about the record it is about, the last record of a range, or the size of a checkpoint
   */
  record Line(int start, int length, int number, Part part, long about) {

    /** Whether a finding points to this line exactly enough to go and look. */
    boolean isNamedBy(Finding finding) {
      Place place = finding.place();
      boolean exact = place.first() == about && place.last() == about;
      return place.line() == number
          || switch (part) {
            case HEADER -> place.part() == Part.HEADER;
            case RECORD, DETAIL -> place.part() == Part.RECORD && exact;
            case RANGE -> place.part() == Part.RANGE && place.last() == about;
            case CHECKPOINT ->
                (place.part() == Part.CHECKPOINT || place.part() == Part.PROOF) && exact;
            case PROOF -> place.part() == Part.RECORD && exact;
            case END -> place.part() == Part.END;
            case HASH_LINE, LINE, WHOLE -> false;
          };
    }
  }

  Dissected(byte[] bytes) {
    this(bytes, cut(bytes));
  }

  private static List<Line> cut(byte[] bytes) {
    var lines = new ArrayList<Line>();
    int start = 0;
    boolean header = true;
    long about = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        String[] words =
            new String(bytes, start, at - start, StandardCharsets.ISO_8859_1).split(" ");
        Part part = header ? Part.HEADER : part(words[0], lines);
        about = header ? 0 : about(words, about);
        lines.add(new Line(start, at + 1 - start, lines.size() + 1, part, about));
        header &= !words[0].equals("header:");
        start = at + 1;
      }
    }
    return lines;
  }

  /** A proof belongs to what stands before it: a checkpoint, or in excerpts a record. */
  private static Part part(String word, List<Line> before) {
    return switch (word) {
      case "proof" ->
          switch (before.getLast().part()) {
            case RECORD, PROOF -> Part.PROOF;
            default -> Part.CHECKPOINT;
          };
      case "record" -> Part.RECORD;
      case "detail" -> Part.DETAIL;
      case "range" -> Part.RANGE;
      case "end" -> Part.END;
      default -> Part.CHECKPOINT;
    };
  }

  private static long about(String[] words, long before) {
    return switch (words[0]) {
      case "record", "detail", "checkpoint" -> Long.parseLong(words[1]);
      case "range" -> Long.parseLong(words[2]);
      default -> before;
    };
  }

  Line lineAt(int at) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (lines.get(middle).start() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return lines.get(low);
  }
}
