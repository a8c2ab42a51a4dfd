package jp.sekimori.app.store.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.clauses.text.Message;

/** What can be wrong with a backup, its keys or where it goes, in words. */
record Findings(Object place) {
  private static final Message NOTHING_CHANGED =
      new Message(
          "データベースには手を加えていません。別のバックアップで試してください。",
          "The database was left as it was. Try another backup.");

  static Findings at(Object place) {
    return new Findings(place);
  }

  Refused noBackup() {
    return refused(
        "backup-foreign",
        "関守のバックアップではありません。",
        "This is no backup of Sekimori.",
        "sekimori backup で作ったファイルを指定してください。",
        "Name a file made by sekimori backup.");
  }

  Refused wrongPassphrase() {
    return refused(
        "passphrase",
        "パスフレーズが違います。",
        "The passphrase is wrong.",
        "バックアップを取ったときのパスフレーズを入力してください。忘れたパスフレーズは取り戻せません。",
        "Give the one that the backup was made with. A forgotten one cannot be recovered.");
  }

  Refused damaged() {
    return new Refused(
        StoreProblem.at(
            place,
            "backup-damaged",
            new Message(
                "バックアップが壊れています。途中で切れたか、書き換えられています。", "The backup is damaged: cut off, or altered."),
            NOTHING_CHANGED));
  }

  Refused contradicts(String table) {
    return new Refused(
        StoreProblem.at(
            place,
            "backup-damaged",
            new Message(
                "バックアップの中の " + table + " が、目録と一致しません。",
                table + " in the backup is not what its manifest says."),
            NOTHING_CHANGED));
  }

  Refused needsKey() {
    return refused(
        "passphrase",
        "このバックアップは公開鍵で暗号化されています。",
        "This backup is encrypted for a public key.",
        "対になる秘密鍵のファイルを --key で指定してください。",
        "Name the file of the secret key that belongs to it with --key.");
  }

  Refused otherKey() {
    return refused(
        "key",
        "このバックアップは、指定された鍵では開けません。",
        "This backup cannot be opened with the key given.",
        "バックアップを取ったときの公開鍵と対になる秘密鍵を指定してください。",
        "Give the secret key that belongs to the public key it was made with.");
  }

  Refused noPublicKey() {
    return refused(
        "key",
        "暗号化に使える OpenPGP の公開鍵が読めません。",
        "No OpenPGP public key that can encrypt was found.",
        "gpg --export --armor で書き出したファイルを指定してください。",
        "Name a file written by gpg --export --armor.");
  }

  Refused noSecretKey() {
    return refused(
        "key",
        "OpenPGP の秘密鍵が読めません。",
        "No OpenPGP secret key was found.",
        "gpg --export-secret-keys --armor で書き出したファイルを指定してください。",
        "Name a file written by gpg --export-secret-keys --armor.");
  }

  Refused newerFormat(int format) {
    return newer("形式 " + format, "format " + format);
  }

  Refused newerSchema(String version) {
    return newer("表の版 " + version, "tables of version " + version);
  }

  private Refused newer(String ja, String en) {
    return refused(
        "backup-newer",
        "このバックアップは、より新しい関守のものです（" + ja + "）。",
        "This backup is of a newer Sekimori (" + en + ").",
        "バックアップを取った版か、それより新しい版の関守で戻してください。",
        "Restore it with the release that made it, or a newer one.");
  }

  Refused otherMigrations(String version) {
    return refused(
        "backup-foreign",
        "バックアップの表の作り（版 " + version + "）が、この関守の知るものと違います。",
        "The tables of this backup (version "
            + version
            + ") were not made as this Sekimori makes them.",
        "公式に配布された版の関守で作り、戻してください。",
        "Make and restore it with an official release of Sekimori.");
  }

  Refused notEmpty(List<String> tables) {
    String names = tables.stream().limit(5).collect(Collectors.joining(", "));
    return refused(
        "database-not-empty",
        "戻す先のデータベースが空ではありません（" + names + " に行があります）。",
        "The database to restore into is not empty (there are rows in " + names + ").",
        "--data で新しいフォルダーを指定するか、空のデータベースを用意してください。今あるデータは消しません。",
        "Name a new folder with --data, or provide an empty database. What is there is never"
            + " deleted.");
  }

  Refused journalDiffers(String organization) {
    return refused(
        "restore-journal",
        "戻した証跡（" + organization + "）が、バックアップの目録と一致しません。データベースは元に戻しました。",
        "The journal restored ("
            + organization
            + ") is not what the manifest says. The database was put back.",
        "別のバックアップで試し、このバックアップは調査のために保管してください。",
        "Try another backup, and keep this one for an inquiry.");
  }

  Refused journalDoubtful(List<Message> doubts) {
    return new Refused(
        StoreProblem.at(
            place,
            "restore-journal",
            new Message(
                "戻した証跡は、検証に通りませんでした。データベースは元に戻しました。\n" + joined(doubts, true),
                "The journal restored did not pass its check. The database was put back.\n"
                    + joined(doubts, false)),
            new Message(
                "別のバックアップで試し、このバックアップは調査のために保管してください。",
                "Try another backup, and keep this one for an inquiry.")));
  }

  private static String joined(List<Message> doubts, boolean japanese) {
    return doubts.stream()
        .limit(10)
        .map(doubt -> japanese ? doubt.ja() : doubt.en())
        .collect(Collectors.joining("\n"));
  }

  Refused database(String said) {
    return refused(
        "database",
        "データベースを読み書きできませんでした（" + said + "）。",
        "The database failed (" + said + ").",
        "データベースの記録と空き容量を確かめてください。",
        "See the database's log, and the space left on its disk.");
  }

  /** A file that cannot be read or written. */
  Refused file(IOException e) {
    String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || said.contains("quota")) {
      return refused(
          "disk-full",
          "ディスクに空きがありません。",
          "The disk is full.",
          "空きを作るか、別のディスクのファイルを指定してください。書きかけのファイルは消しました。",
          "Free some space or name a file on another disk. What was begun was deleted.");
    }
    return refused(
        "backup-file",
        e instanceof NoSuchFileException
            ? "ファイル又はフォルダーがありません。"
            : "ファイルを読み書きできません（" + e.getMessage() + "）。",
        e instanceof NoSuchFileException
            ? "There is no such file or folder."
            : "The file cannot be read or written (" + e.getMessage() + ").",
        e instanceof AccessDeniedException ? "権限を確かめてください。" : "名前と場所を確かめてください。",
        e instanceof AccessDeniedException
            ? "Check its permissions."
            : "Check its name and its folder.");
  }

  private Refused refused(String reason, String ja, String en, String mendJa, String mendEn) {
    return new Refused(
        StoreProblem.at(place, reason, new Message(ja, en), new Message(mendJa, mendEn)));
  }
}
