package jp.sekimori.app.store.external;

import java.sql.SQLException;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.clauses.text.Message;

/**
 * What can be wrong with a server, in words.
 *
 * @param url the server's address, without user and password
 */
record Findings(String url) {
  private static final Message GUIDE =
      new Message(
          "docs/operations.md の「外部のデータベース」にある SQL で作り直してください。",
          "Make it with the SQL in docs/operations.md, \"An external database\".");

  /** Nobody answers there, or not to this login. */
  Refused noAccess(Login login, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      return refused(
          "database-login",
          new Message(
              "利用者 " + login.user() + " としてデータベースに入れません。利用者名かパスワードが違うか、接続が許可されていません。",
              "The database does not let "
                  + login.user()
                  + " in: the name or the password is wrong, or it may not connect."),
          new Message(
              "パスワードと、サーバーの pg_hba.conf を確かめてください。",
              "Check the password, and pg_hba.conf on the server."));
    }
    if (state.equals("3D000")) {
      return refused(
          "database-missing",
          new Message("この名前のデータベースがありません。", "There is no database of this name."),
          GUIDE);
    }
    if (state.startsWith("08")) {
      return refused(
          "database-unreachable",
          new Message(
              "データベースにつながりません（" + e.getMessage() + "）。",
              "The database cannot be reached (" + e.getMessage() + ")."),
          new Message(
              "ホスト名とポート番号、サーバーが動いているか、途中のファイアウォールを確かめてください。",
              "Check host and port, that the server runs, and the firewalls between."));
    }
    return refused(
        "database",
        new Message(
            "データベースが応じません（" + e.getMessage() + "）。",
            "The database does not do as asked (" + e.getMessage() + ")."),
        new Message("サーバーの記録を確かめてください。", "See the server's log."));
  }

  Refused version(int major) {
    return refused(
        "database-version",
        new Message(
            "PostgreSQL " + major + " は使えません。15 以降が要ります。",
            "PostgreSQL " + major + " is too old; 15 or newer is needed."),
        new Message("サーバーを新しくしてください。", "Upgrade the server."));
  }

  Refused encoding(String found) {
    return refused(
        "database-encoding",
        new Message(
            "データベースの文字コードが " + found + " です。UTF8 でなければなりません。",
            "The database is encoded in " + found + "; it must be UTF8."),
        GUIDE);
  }

  Refused collation(String found) {
    return refused(
        "database-collation",
        new Message(
            "データベースの LC_CTYPE が " + found + " のため、日本語の検索ができません。",
            "LC_CTYPE of the database is " + found + ", so nothing Japanese can be searched."),
        GUIDE);
  }

  Refused cannotCreate(String owner) {
    return refused(
        "database-privileges",
        new Message(
            "利用者 " + owner + " は public スキーマに表を作れません。",
            owner + " may not create tables in the schema public."),
        GUIDE);
  }

  Refused extension(String extension, String said) {
    return refused(
        "database-extension",
        new Message(
            "拡張機能 " + extension + " がなく、作ることもできません（" + said + "）。",
            "The extension " + extension + " is missing and cannot be made (" + said + ")."),
        new Message(
            "サーバーに contrib のパッケージを入れ、データベースの所有者又は管理者で create extension "
                + extension
                + " を実行してください。",
            "Install the contrib package on the server and run create extension "
                + extension
                + " as the database's owner or administrator."));
  }

  Refused tooPowerful(String user) {
    return refused(
        "database-role",
        new Message(
            "アプリケーション用の利用者 " + user + " は SUPERUSER か BYPASSRLS を持ち、団体間の仕切りが効きません。",
            user
                + ", which the application runs as, is SUPERUSER or has BYPASSRLS: nothing would"
                + " hold organizations apart."),
        new Message(
            "alter role " + user + " nosuperuser nobypassrls を実行してください。",
            "Run: alter role " + user + " nosuperuser nobypassrls"));
  }

  Refused isOwner(String user) {
    return refused(
        "database-role",
        new Message(
            "アプリケーション用の利用者 " + user + " が表かデータベースの所有者です。団体間の仕切りが効きません。",
            user
                + ", which the application runs as, owns the tables or the database: nothing would"
                + " hold organizations apart."),
        new Message(
            "所有者とは別の利用者を SEKIMORI_DATABASE_USER に指定してください。",
            "Name another user than the owner in SEKIMORI_DATABASE_USER."));
  }

  private Refused refused(String reason, Message what, Message mend) {
    return new Refused(StoreProblem.at(url, reason, what, mend));
  }
}
