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
        new Message("文字が一つもありません。", "There is not a single character in it."),
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

  static Unreadable noColumns(String name) {
    return new Unreadable(
        "no-columns",
        new Message(
            "新旧対照表ではないようです。「新　旧」「改正後　改正前」のような欄の見出しがありません。",
            "This does not look like a comparison table: no heads of two columns such as"
                + " 新 and 旧 were found."),
        file(name),
        new Message(
            "対照表から取り出したテキストで、表の先頭に「新　旧」のような見出しの行があるか確かめてください。" + "二つの規程を比べるときは、二つのファイルを渡してください。",
            "Check that the text comes from a comparison table and that a line such as 「新　旧」 stands"
                + " above the table. To compare two policies, hand over two files."));
  }

  static Unreadable halvesDiffer(String name, int line) {
    return new Unreadable(
        "halves-differ",
        new Message(
            "左右の欄が同じ規程の新旧になっていません。対応する行がほとんどありません。",
            "The two columns are not two versions of one text: hardly any line of one is found in"
                + " the other."),
        new Message(name + "：" + line + "行目の見出しより後", name + ": after the heads on line " + line),
        new Message(
            "文字を取り出し直すか、新旧それぞれのテキストを別のファイルにして渡してください。",
            "Extract the text again, or hand over the two versions as two files."));
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
