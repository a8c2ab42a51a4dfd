package jp.sekimori.clauses;

import jp.sekimori.clauses.Opened.Unreadable;
import jp.sekimori.clauses.text.Message;

/** The words in which files are refused before anyone looks at their text. */
final class Refusal {
  private static final int MEGABYTE = 1024 * 1024;

  private Refusal() {}

  static Unreadable empty(String name) {
    return new Unreadable(
        "empty",
        new Message("文字がひとつもありません。", "There is not a single character in it."),
        file(name),
        new Message("本文のあるファイルを選んでください。", "Choose a file that holds the text."));
  }

  static Unreadable tooLarge(String name, long bytes) {
    int limit = Documents.MAX_BYTES / MEGABYTE;
    long size = (bytes + MEGABYTE - 1) / MEGABYTE;
    return new Unreadable(
        "too-large",
        new Message(
            "ファイルが大きすぎます（約" + size + " MB、上限は" + limit + " MB）。",
            "The file is too large: about " + size + " MB; the limit is " + limit + " MB."),
        file(name),
        new Message(
            "規程の本文だけのファイルにするか、分けて渡してください。", "Hand over the policy alone, or split the file."));
  }

  static Unreadable missing(String path) {
    return new Unreadable(
        "missing",
        new Message("ファイルを読めません。", "The file cannot be read."),
        file(path),
        new Message(
            "ファイルの場所と読み取りの権限を確かめてください。", "Check that the path is right and that you may read it."));
  }

  private static Message file(String name) {
    return new Message(name, name);
  }
}
