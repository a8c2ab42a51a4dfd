package jp.sekimori.evidence.check;

import jp.sekimori.evidence.Message;

/**
 * Where in an export something is.
 *
 * @param line the line of the file, from 1; 0 where it is not one line
 * @param first the first record concerned; of a checkpoint the count of records that it covers
 * @param last the last record concerned
 */
public record Place(Part part, long line, long first, long last) {

  /** The parts of an export. */
  public enum Part {
    HEADER,
    RECORD,
    HASH_LINE,
    RANGE,
    CHECKPOINT,
    PROOF,
    DETAIL,
    LINE,
    END,
    WHOLE
  }

  static Place header(long line) {
    return new Place(Part.HEADER, line, 0, 0);
  }

  static Place record(long line, long number) {
    return new Place(Part.RECORD, line, number, number);
  }

  static Place records(long first, long last) {
    return new Place(Part.RECORD, 0, first, last);
  }

  static Place hashLine(long line, long number) {
    return new Place(Part.HASH_LINE, line, number, number);
  }

  static Place range(long line, long first, long last) {
    return new Place(Part.RANGE, line, first, last);
  }

  static Place checkpoint(long line, long covers) {
    return new Place(Part.CHECKPOINT, line, covers, covers);
  }

  static Place proof(long line, long covers) {
    return new Place(Part.PROOF, line, covers, covers);
  }

  static Place detail(long line, long number) {
    return new Place(Part.DETAIL, line, number, number);
  }

  /**
   * @param next the record that was expected there
   */
  static Place line(long line, long next) {
    return new Place(Part.LINE, line, next, next);
  }

  /** A line that belongs nowhere. */
  static Place unread(long line) {
    return new Place(Part.LINE, line, -1, -1);
  }

  static Place end(long line) {
    return new Place(Part.END, line, 0, 0);
  }

  static Place whole() {
    return new Place(Part.WHOLE, 0, 0, 0);
  }

  /** The place in words. */
  public Message words() {
    Message name = name();
    if (part == Part.LINE && first < 0) {
      return new Message(line + "行目", "line " + line);
    }
    return line == 0
        ? name
        : new Message(line + "行目（" + name.ja() + "）", "line " + line + " (" + name.en() + ")");
  }

  private Message name() {
    return switch (part) {
      case HEADER -> new Message("見出し", "header");
      case RECORD ->
          new Message(
              "記録 " + span("～"), first == last ? "record " + first : "records " + span("–"));
      case HASH_LINE -> new Message("記録 " + first + " のハッシュ", "hash of record " + first);
      case RANGE ->
          new Message("記録 " + span("～") + " の範囲のハッシュ", "range hash of records " + span("–"));
      case CHECKPOINT ->
          new Message(first + "件までのチェックポイント", "checkpoint of the first " + first + " records");
      case PROOF ->
          new Message(
              first + "件までのチェックポイントの証明",
              "proofs of the checkpoint of the first " + first + " records");
      case DETAIL -> new Message("記録 " + first + " の詳細", "detail of record " + first);
      case LINE -> new Message("記録 " + first + " の前", "before record " + first);
      case END -> new Message("最後の行", "last line");
      case WHOLE -> new Message("全体", "whole");
    };
  }

  private String span(String between) {
    return first == last ? Long.toString(first) : first + between + last;
  }
}
