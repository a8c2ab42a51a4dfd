package jp.sekimori.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.clauses.text.Message;

/** Finds out from the settings where the data is. */
final class Sources {
  private static final String URL = "sekimori.database.url";
  private static final String DATA = "sekimori.data";
  private static final String OWNER = "sekimori.database.owner";
  private static final String APPLICATION = "sekimori.database";

  private Sources() {}

  static Source of(Settings settings) throws Unusable {
    Optional<String> url = settings.get(URL);
    // --data on the command line is meant, even where the environment names a server.
    boolean folder = url.isEmpty() || (settings.isGiven(DATA) && !settings.isGiven(URL));
    return folder ? folder(settings.get(DATA, "data")) : server(settings, url.orElseThrow());
  }

  static Store opened(Store.Opening opening) throws Unusable {
    return switch (opening) {
      case Store.Opening.Ready(Store store) -> store;
      case Store.Opening.Failed(StoreProblem problem) -> throw new Unusable(Problem.of(problem));
    };
  }

  private static Source folder(String typed) throws Unusable {
    return new Source.Folder(Settings.path(typed, "--data"));
  }

  private static Source server(Settings settings, String typed) throws Unusable {
    Optional<String> url = DatabaseUrl.read(typed);
    if (url.isEmpty()) {
      throw new Unusable(badUrl(DatabaseUrl.withoutSecrets(typed)));
    }
    return new Source.Server(
        new Database(
            login(url.get(), settings, OWNER, "sekimori_owner"),
            login(url.get(), settings, APPLICATION, "sekimori_app")));
  }

  private static Login login(String url, Settings settings, String whose, String usual)
      throws Unusable {
    Optional<String> password = password(settings, whose);
    if (password.isEmpty()) {
      throw new Unusable(noPassword(whose));
    }
    return new Login(url, settings.get(whose + ".user", usual), password.get());
  }

  private static Optional<String> password(Settings settings, String whose) {
    return settings
        .get(whose + ".password")
        .or(() -> settings.get(whose + ".password-file").flatMap(Sources::firstLine));
  }

  /** A password in a file: its first line, so that an editor's last line feed does no harm. */
  static Optional<String> firstLine(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream().findFirst().filter(line -> !line.isEmpty());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Problem badUrl(String shown) {
    return new Problem(
        "database-url",
        new Message(
            "データベースの場所として読めません。利用者名とパスワードは、ここには書けません。",
            "This does not name a database. User and password cannot be part of it."),
        new Message("--database-url " + shown, "--database-url " + shown),
        new Message(
            "postgresql://ホスト名:5432/データベース名 の形で指定してください。",
            "Write it as postgresql://host:5432/database."));
  }

  private static Problem noPassword(String whose) {
    String variable = Settings.variable(whose + ".password");
    return new Problem(
        "database-password",
        new Message(
            whose.equals(OWNER) ? "表の所有者のパスワードがありません。" : "アプリケーション用利用者のパスワードがありません。",
            whose.equals(OWNER)
                ? "The password of the tables' owner is missing."
                : "The password of the application's user is missing."),
        new Message("環境変数 " + variable, "the variable " + variable),
        new Message(
            variable + " か、パスワードだけを一行目に書いたファイルの名前を " + variable + "_FILE に設定してください。",
            "Set "
                + variable
                + ", or "
                + variable
                + "_FILE to the name of a file whose first line is the password."));
  }
}
