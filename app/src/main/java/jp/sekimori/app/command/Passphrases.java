package jp.sekimori.app.command;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import jp.sekimori.app.store.backup.Lock;
import jp.sekimori.app.store.backup.Opener;
import jp.sekimori.clauses.text.Message;

/**
 * What backups are closed and opened with: a key named by an option, or a passphrase from the
 * environment, from a file or from whoever sits at the terminal. Never from the command line, which
 * every user of the machine can read.
 */
final class Passphrases {
  private static final String PASSPHRASE = "sekimori.passphrase";
  private static final String PUBLIC_KEY = "sekimori.backup.recipient";
  private static final String SECRET_KEY = "sekimori.backup.key";

  private final Settings settings;
  private final Language language;

  Passphrases(Settings settings, Language language) {
    this.settings = settings;
    this.language = language;
  }

  Lock lock() throws Unusable {
    Optional<String> key = settings.get(PUBLIC_KEY);
    if (key.isPresent()) {
      return new Lock.PublicKey(Settings.path(key.get(), "--recipient"));
    }
    String words = said().or(this::askedTwice).orElseThrow(() -> new Unusable(missing()));
    if (words.codePointCount(0, words.length()) < Lock.SHORTEST_PASSPHRASE) {
      throw new Unusable(tooShort());
    }
    return new Lock.Passphrase(words);
  }

  Opener opener() throws Unusable {
    Optional<String> key = settings.get(SECRET_KEY);
    if (key.isPresent()) {
      Path file = Settings.path(key.get(), "--key");
      return new Opener.SecretKey(file, said().or(this::asked).orElse(""));
    }
    return new Opener.Passphrase(said().or(this::asked).orElseThrow(() -> new Unusable(missing())));
  }

  private Optional<String> said() {
    return settings
        .get(PASSPHRASE)
        .or(() -> settings.get(PASSPHRASE + "-file").flatMap(Sources::firstLine));
  }

  private Optional<String> asked() {
    return ask("パスフレーズ: ", "Passphrase: ");
  }

  private Optional<String> askedTwice() {
    Optional<String> once = asked();
    return once.isPresent() && once.equals(ask("もう一度: ", "Again: ")) ? once : Optional.empty();
  }

  private Optional<String> ask(String ja, String en) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return Optional.empty();
    }
    char[] typed = console.readPassword("%s", language.say(ja, en));
    return Optional.ofNullable(typed).map(String::new).filter(words -> !words.isEmpty());
  }

  private static Problem missing() {
    return problem(
        new Message(
            "パスフレーズがないか、二度の入力が一致しません。", "There is no passphrase, or it was not the same twice."),
        new Message(
            "端末から実行して入力するか、SEKIMORI_PASSPHRASE、又は SEKIMORI_PASSPHRASE_FILE にファイルの名前を設定してください。"
                + "バックアップは --recipient で公開鍵によることもできます。",
            "Type it on a terminal, set SEKIMORI_PASSPHRASE, or set SEKIMORI_PASSPHRASE_FILE to the"
                + " name of a file. A backup can also be made for a public key (--recipient)."));
  }

  private static Problem tooShort() {
    return problem(
        new Message(
            "パスフレーズが短すぎます。" + Lock.SHORTEST_PASSPHRASE + " 文字以上にしてください。",
            "The passphrase is too short; it takes " + Lock.SHORTEST_PASSPHRASE + " characters."),
        new Message("いくつかの言葉を並べた長いものにしてください。", "Make a long one of several words."));
  }

  private static Problem problem(Message what, Message mend) {
    return new Problem("passphrase", what, new Message("パスフレーズ", "passphrase"), mend);
  }
}
