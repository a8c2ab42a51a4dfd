package jp.sekimori.evidence.check;

/** How to call the checker. */
final class Usage {
  private static final String JA =
      """
      使い方
        sekimori verify ファイル [--checkpoint ファイル]... [--key 鍵]... [--lang ja|en]

        ファイル               証跡の書き出し、又は抜粋（1行目で見分けます）
        --checkpoint ファイル  外で保管していたチェックポイント（署名付きノート）と照らし合わせる
        --key 鍵               別に入手した検証鍵（名前+識別子+鍵）、又はそれを書いたファイル
        ファイルを「-」とすると標準入力から読みます。

      終了コード
        0 改変なし   1 改変あり   2 入力又は指定が使えない   3 検証プログラム自身の不具合
      """;
  private static final String EN =
      """
      Usage
        sekimori verify FILE [--checkpoint FILE]... [--key KEY]... [--lang ja|en]

        FILE               an export of a whole log, or an excerpt: line 1 tells which
        --checkpoint FILE  compare with a checkpoint (a signed note) that was kept outside
        --key KEY          a verifier key handed over by another way (name+id+key), or a file with one
        "-" as FILE is standard input.

      Exit codes
        0 intact   1 altered   2 the input or the call cannot be used   3 a fault of the checker itself
      """;

  private Usage() {}

  static String text(Language language) {
    return language.say(JA, EN);
  }
}
