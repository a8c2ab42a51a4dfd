package jp.sekimori.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sekimori.app.Sekimori;
import jp.sekimori.app.access.Founding;
import jp.sekimori.app.access.PasswordRule;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.store.Store;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Founds an organization from the terminal, whether or not pages are being served: asks for each
 * thing, or reads them from standard input, one a line in the same order.
 */
final class Founder {
  private final Language language;
  private final Streams streams;

  private Founder(Language language, Streams streams) {
    this.language = language;
    this.streams = streams;
  }

  static Answer found(Command.Found command, Language language, Streams streams) {
    try {
      Settings settings = Settings.read(command.given(), streams.environment());
      return new Founder(language, streams).found(command, settings);
    } catch (Unusable e) {
      return new Answer.Refused(e.problem());
    }
  }

  private Answer found(Command.Found command, Settings settings) throws Unusable {
    Founding.Plan plan = plan(answers());
    try (Store store = Sources.opened(Store.toSetUp(Sources.of(settings), "setup"))) {
      List<Founding.Fault> faults =
          Sekimori.found(Server.login(settings, store), plan, command.first());
      return faults.isEmpty()
          ? new Answer.Plain(
              language
                  .say(
                      "団体「%s」（%s）を登録しました。アカウント %s でサインインできます。\n",
                      "The organization “%s” (%s) has been founded. Sign in with the account %s.\n")
                  .formatted(plan.name(), plan.code(), plan.account()))
          : new Answer.Refused(problem(faults));
    }
  }

  /** What is asked, in this order. */
  private enum Question {
    CODE("団体の識別名（英小文字、例: shirakawa）", "Organization code (a-z, such as shirakawa)"),
    NAME("団体名", "Organization name"),
    OFFICE("製品管理者の所属", "Office of the administrator"),
    POST("製品管理者の職", "Post of the administrator"),
    PERSON("製品管理者の氏名", "Full name of the administrator"),
    ACCOUNT("アカウント名（英小文字、数字）", "Account name (a-z, 0-9)"),
    SECRETARIAT("事務局の役割（規程の改定と取込み）も割り当てる（y/n）", "Carry the role of the secretariat too (y/n)"),
    PASSWORD(
        "パスワード（" + PasswordRule.SHORTEST + "文字以上）",
        "Password (at least " + PasswordRule.SHORTEST + " characters)"),
    AGAIN("パスワード（確認）", "Password (again)");

    private final Message words;

    Question(String ja, String en) {
      this.words = new Message(ja, en);
    }

    boolean isSecret() {
      return this == PASSWORD || this == AGAIN;
    }
  }

  private Map<Question, String> answers() throws Unusable {
    Console console = System.console();
    return console != null && console.isTerminal() ? ask(console) : read();
  }

  private Map<Question, String> ask(Console console) throws Unusable {
    var answers = new LinkedHashMap<Question, String>();
    for (Question question : Question.values()) {
      String words = language.say(question.words) + ": ";
      char[] secret = question.isSecret() ? console.readPassword("%s", words) : null;
      String answer = question.isSecret() ? text(secret) : console.readLine("%s", words);
      if (answer == null) {
        throw new Unusable(tooFew(question));
      }
      answers.put(question, answer);
    }
    return answers;
  }

  private static @Nullable String text(char @Nullable [] secret) {
    return secret == null ? null : new String(secret);
  }

  /** The password stands once only: nobody mistypes a file. */
  private Map<Question, String> read() throws Unusable {
    var lines = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    var answers = new LinkedHashMap<Question, String>();
    try {
      for (Question question : Question.values()) {
        String line =
            question == Question.AGAIN ? answers.get(Question.PASSWORD) : lines.readLine();
        if (line == null) {
          throw new Unusable(tooFew(question));
        }
        answers.put(question, line);
      }
      return answers;
    } catch (IOException e) {
      throw new Unusable(tooFew(Question.CODE));
    }
  }

  private static Problem tooFew(Question missing) {
    return new Problem(
        "setup",
        new Message("入力が足りません。", "Something was not entered."),
        missing.words,
        new Message(
            "端末から実行して答えるか、標準入力に一行ずつ順に書いてください（sign-in の説明を参照）。",
            "Run it on a terminal and answer, or write the answers to standard input, one a line in"
                + " order (see the page on signing in)."));
  }

  private static Founding.Plan plan(Map<Question, String> answers) {
    var roles = EnumSet.of(Role.STAFF);
    if (answers.getOrDefault(Question.SECRETARIAT, "").strip().startsWith("y")) {
      roles.add(Role.SECRETARIAT);
    }
    return new Founding.Plan(
        answers.getOrDefault(Question.CODE, "").strip(),
        answers.getOrDefault(Question.NAME, ""),
        answers.getOrDefault(Question.OFFICE, ""),
        answers.getOrDefault(Question.POST, ""),
        answers.getOrDefault(Question.PERSON, ""),
        answers.getOrDefault(Question.ACCOUNT, ""),
        roles,
        new Passwords.Typed(
            answers.getOrDefault(Question.PASSWORD, ""), answers.getOrDefault(Question.AGAIN, "")));
  }

  private static Problem problem(List<Founding.Fault> faults) {
    var messages = faults.stream().map(Founder::message).toList();
    return new Problem(
        "setup",
        new Message("登録できません。何も登録していません。", "It cannot be founded. Nothing was stored."),
        new Message(
            messages.stream().map(Message::ja).collect(Collectors.joining("\n        ")),
            messages.stream().map(Message::en).collect(Collectors.joining("\n        "))),
        new Message("入力を直して、もう一度実行してください。", "Mend what you entered and run it again."));
  }

  private static Message message(Founding.Fault fault) {
    return switch (fault) {
      case CODE_FORM ->
          new Message(
              "団体の識別名は英小文字で始め、英小文字、数字、ハイフンで40文字以内です。",
              "An organization code has up to 40 of a-z, 0-9 and hyphens, a letter first.");
      case CODE_TAKEN -> new Message("この識別名は既に使われています。", "This organization code is taken.");
      case FOUNDED_ALREADY ->
          new Message(
              "初期設定は済んでいます。団体を増やすときは sekimori organization add です。",
              "It has been set up. To add an organization, use sekimori organization add.");
      case NAME_EMPTY -> new Message("団体名がありません。", "The organization has no name.");
      case OFFICE_EMPTY -> new Message("所属がありません。", "The office has no name.");
      case POST_EMPTY -> new Message("職がありません。", "The post has no name.");
      case PERSON_EMPTY -> new Message("氏名がありません。", "The administrator has no name.");
      case ACCOUNT_FORM ->
          new Message(
              "アカウント名は英小文字か数字で始め、英小文字、数字、. _ - @ + で100文字以内です。",
              "An account name has up to 100 of a-z, 0-9 and . _ - @ +, a letter or digit first.");
      case PASSWORD_SHORT ->
          new Message(
              "パスワードは" + PasswordRule.SHORTEST + "文字以上です。",
              "A password has at least " + PasswordRule.SHORTEST + " characters.");
      case PASSWORD_LONG ->
          new Message(
              "パスワードは" + PasswordRule.LONGEST + "文字以内です。",
              "A password has at most " + PasswordRule.LONGEST + " characters.");
      case PASSWORD_COMMON ->
          new Message("パスワードが推測されやすい語でできています。", "The password is easily guessed.");
      case PASSWORD_NAMED ->
          new Message("パスワードの大部分が氏名や団体の名前です。", "Most of the password is a name of yours.");
      case PASSWORD_DIFFERENT ->
          new Message("二度のパスワードが一致しません。", "The two passwords are not the same.");
    };
  }
}
