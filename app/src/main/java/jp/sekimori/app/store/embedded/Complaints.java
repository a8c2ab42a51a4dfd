package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.clauses.text.Message;

/** What can be wrong with a data folder, in words. */
final class Complaints {
  private static final Pattern FULL =
      Pattern.compile("no space left|disk full|quota exceeded|空き(領域|容量)がありません");

  private Complaints() {}

  /** Whether some program or the system said that no space is left. */
  static boolean tellsOfFullDisk(String words) {
    return FULL.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  static Refused held(Path folder, Holder holder) {
    return refused(
        folder,
        "folder-held",
        new Message(
            "このデータフォルダーは使用中です（" + holder.ja() + "）。",
            "This data folder is in use (" + holder.en() + ")."),
        new Message(
            "動いている関守をそのまま使うか、止めてから（Ctrl-C 又は kill "
                + holder.pid()
                + "）始め直してください。別に動かすには --data で別のフォルダーを指定してください。",
            "Use the one that is running, or stop it first (Ctrl-C or kill "
                + holder.pid()
                + "). To run another beside it, name another folder with --data."));
  }

  static Refused foreign(Path folder) {
    return refused(
        folder,
        "folder-foreign",
        new Message(
            "このフォルダーは空ではなく、関守のデータフォルダーでもありません。",
            "This folder is neither empty nor a data folder of Sekimori."),
        new Message(
            "空のフォルダーか、まだないフォルダーの名前を --data で指定してください。",
            "Name an empty folder, or one that does not exist yet, with --data."));
  }

  static Refused noFolder(Path folder) {
    return refused(
        folder,
        "folder-missing",
        new Message("データフォルダーがまだありません。", "There is no data folder yet."),
        new Message(
            "--data で正しいフォルダーを指定するか、先に sekimori serve で作ってください。",
            "Name the right folder with --data, or make one first with sekimori serve."));
  }

  static Refused otherVersion(Path folder, String found, String ours) {
    return refused(
        folder,
        "folder-version",
        new Message(
            "このデータは PostgreSQL "
                + found
                + " のもので、この関守が持つ PostgreSQL "
                + ours
                + " では開けません。データには触れていません。",
            "This data is of PostgreSQL "
                + found
                + "; PostgreSQL "
                + ours
                + ", which this Sekimori brings, cannot open it. Nothing was touched."),
        new Message(
            "これまでの版の関守で sekimori backup を取り、この版で新しいフォルダーに sekimori restore してください。",
            "Make a backup with the release used so far (sekimori backup) and restore it into a new"
                + " folder with this one (sekimori restore)."));
  }

  static Refused incomplete(Path folder, Path missing) {
    return refused(
        folder,
        "folder-incomplete",
        new Message(
            "データフォルダーに " + missing.getFileName() + " がありません。",
            "The data folder lacks " + missing.getFileName() + "."),
        new Message(
            "フォルダーを元に戻すか、バックアップを新しいフォルダーに sekimori restore してください。",
            "Put it back, or restore a backup into a new folder (sekimori restore)."));
  }

  static Refused diskFull(Path folder) {
    return refused(
        folder,
        "disk-full",
        new Message("ディスクに空きがありません。", "The disk is full."),
        new Message(
            "空きを 300 MB 以上作るか、--data で別のディスクのフォルダーを指定してください。",
            "Free at least 300 MB, or name a folder on another disk with --data."));
  }

  /** A file that cannot be read or written. */
  static Refused file(Path folder, IOException e) {
    String said = String.valueOf(e.getMessage());
    if (tellsOfFullDisk(said)) {
      return diskFull(folder);
    }
    String reason = e instanceof FileSystemException f ? String.valueOf(f.getReason()) : said;
    String file = e instanceof FileSystemException f ? String.valueOf(f.getFile()) : "" + folder;
    String why = e instanceof AccessDeniedException ? "" : "（" + reason + "）";
    return refused(
        file,
        "folder-unusable",
        new Message(
            "データフォルダーの読み書きができません" + why + "。",
            "The data folder cannot be read or written"
                + (why.isEmpty() ? "" : " (" + reason + ")")
                + "."),
        new Message(
            "このフォルダーの所有者と権限を確かめるか、--data で書き込めるフォルダーを指定してください。",
            "Check the folder's owner and permissions, or name one you may write to with --data."));
  }

  static Refused rootWithoutNamespaces(Path folder) {
    return refused(
        folder,
        "root",
        new Message(
            "PostgreSQL は root では動かず、この環境では unshare -U も使えません。",
            "PostgreSQL does not run as root, and unshare -U does not work here."),
        new Message(
            "root 以外の利用者で実行してください。例: runuser -u 利用者名 -- ./sekimori serve",
            "Run it as another user, for instance: runuser -u NAME -- ./sekimori serve"));
  }

  static Refused platform(String platform) {
    return refused(
        platform,
        "platform",
        new Message(
            "同梱の PostgreSQL は Linux（x86-64）用だけです。",
            "The PostgreSQL that Sekimori brings is for Linux on x86-64 only."),
        new Message(
            "PostgreSQL 15 以降を用意し、--database-url で指定してください。",
            "Provide a PostgreSQL 15 or newer and name it with --database-url."));
  }

  /** A program of PostgreSQL's failed. */
  static Refused failed(Path folder, String program, String output) {
    if (tellsOfFullDisk(output)) {
      return diskFull(folder);
    }
    String last = lastLines(output);
    return refused(
        folder,
        "database-start",
        new Message(
            "データベースを開始できませんでした（" + program + "）。\n" + last,
            "The database could not be started (" + program + ").\n" + last),
        new Message(
            "フォルダーの database.log も確かめてください。データには手を加えていません。",
            "See database.log in the folder too. The data was left as it was."));
  }

  private static String lastLines(String output) {
    var lines = output.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  private static Refused refused(Object where, String reason, Message what, Message mend) {
    return new Refused(StoreProblem.at(where, reason, what, mend));
  }
}
