package jp.sekimori.app.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.sekimori.app.site.Demo;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/** Understands a command line. */
final class Arguments {
  private static final Set<String> COMMANDS =
      Set.of(
          "serve",
          "setup",
          "organization",
          "backup",
          "restore",
          "compare",
          "lint",
          "outline",
          "table",
          "decide",
          "facts",
          "rules check",
          "rules compare",
          "pack check",
          "pack export",
          "help");

  private static final String RULES = "rules";
  private static final String PACK = "pack";

  private final Map<Option, String> options = new EnumMap<>(Option.class);
  private final List<String> words = new ArrayList<>();
  private @Nullable Problem problem;

  private Arguments() {}

  /** Never fails: what cannot be understood becomes {@link Command.Wrong}. */
  static Request read(List<String> arguments, Map<String, String> environment) {
    var read = new Arguments();
    read.split(arguments);
    Language language =
        Optional.ofNullable(read.options.get(Option.LANG))
            .flatMap(Language::named)
            .orElse(Language.of(environment));
    return new Request(read.command(), language, read.options.containsKey(Option.JSON));
  }

  private void split(List<String> arguments) {
    var rest = new ArrayList<>(arguments);
    while (!rest.isEmpty()) {
      String word = rest.removeFirst();
      if (word.equals("--")) {
        words.addAll(rest);
        return;
      }
      if (word.startsWith("-") && word.length() > 1) {
        option(word, rest);
      } else {
        words.add(word);
      }
    }
  }

  private void option(String word, List<String> rest) {
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    String name = equals < 0 ? word : word.substring(0, equals);
    Option option = Option.named(name).orElse(null);
    if (option == null) {
      wrong(word, "知らない指定です。", "There is no such option.");
    } else if (!option.valued()) {
      if (equals >= 0) {
        wrong(word, "この指定は値を取りません。", "This option takes no value.");
      }
      options.put(option, name);
    } else if (equals >= 0) {
      options.put(option, word.substring(equals + 1));
    } else if (rest.isEmpty()) {
      wrong(word, "この指定には値が要ります。", "This option needs a value.");
    } else {
      options.put(option, rest.removeFirst());
    }
  }

  /** The first thing wrong is told; the others often follow from it. */
  private void wrong(String argument, String ja, String en) {
    if (problem == null) {
      problem = Problem.usage(new Message(ja, en), argument);
    }
  }

  private Command command() {
    if (options.containsKey(Option.HELP)) {
      return new Command.Help();
    }
    if (options.containsKey(Option.VERSION)) {
      return new Command.Version();
    }
    Optional<Demo> demo = new DemoArguments(options, words, this::wrong).demo();
    String name = name();
    if (!COMMANDS.contains(name)) {
      noCommand(name);
    } else {
      options.keySet().stream()
          .filter(option -> !option.fits(name))
          .forEach(
              option ->
                  wrong(
                      "--" + option.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                      name + " では使えない指定です。",
                      "This option does not go with " + name + "."));
    }
    String language = options.getOrDefault(Option.LANG, "ja");
    if (Language.named(language).isEmpty()) {
      wrong("--lang " + language, "言語は ja か en です。", "The language is ja or en.");
    }
    Command command = name.equals("serve") ? serve(demo) : command(name);
    return problem == null ? command : new Command.Wrong(problem);
  }

  /** The first word; of {@code rules} and {@code pack} the first two. */
  private String name() {
    String name = words.isEmpty() ? "serve" : words.removeFirst();
    return Set.of(RULES, PACK).contains(name) && !words.isEmpty()
        ? name + " " + words.removeFirst()
        : name;
  }

  private Command command(String name) {
    return switch (name) {
      case "compare" -> new Command.Compare(files(1, 2));
      case "lint" ->
          new Command.Lint(files(1, 2), column(), options.getOrDefault(Option.SUPPRESS, ""));
      case "outline" -> new Command.Outline(files(1, 1).getFirst(), column());
      case "table" -> table();
      case "setup" -> found(true);
      case "organization" -> organization();
      case "backup" -> new Command.Backup(file(), given());
      case "restore" -> new Command.Restore(file(), given());
      case "decide", "facts", "rules check", "rules compare" -> rules(name);
      case "pack check" -> new Command.CheckPack(held(files(1, 1).getFirst()));
      case "pack export" -> {
        List<String> named = files(2, 2);
        yield new Command.ExportPack(held(named.getFirst()), named.getLast());
      }
      default -> new Command.Help();
    };
  }

  /** A pack that may be one of an organization. */
  private Command.Held held(String pack) {
    String revision = options.getOrDefault(Option.REVISION, "");
    int number = options.containsKey(Option.REVISION) ? number(revision, 99_999) : 0;
    if (number < 0) {
      wrong(
          "--revision " + revision,
          "改訂の番号は 0 から 99999 です。",
          "A revision is a number from 0 to 99999.");
    }
    return new Command.Held(
        pack,
        Optional.ofNullable(options.get(Option.ORGANIZATION)),
        options.containsKey(Option.REVISION) ? OptionalInt.of(number) : OptionalInt.empty(),
        given());
  }

  private void noCommand(String name) {
    if (name.startsWith(RULES)) {
      wrong(name, "rules に続けて check か compare を書きます。", "Write check or compare after rules.");
    } else if (name.startsWith(PACK)) {
      wrong(name, "pack に続けて check か export を書きます。", "Write check or export after pack.");
    } else {
      wrong(
          name,
          "知らないコマンドです。ファイルには compare、lint、outline、table のいずれかを前に置きます。",
          "There is no such command. Put compare, lint, outline or table before a file.");
    }
  }

  private Command rules(String name) {
    var rules = new RuleArguments(options, List.copyOf(words), this::wrong);
    Command command =
        switch (name) {
          case "decide" -> rules.decide();
          case "facts" -> rules.facts();
          case "rules check" -> rules.check();
          default -> rules.compare();
        };
    if (!name.equals("rules compare")) {
      files(0, 0);
    }
    return command;
  }

  private Command found(boolean first) {
    files(0, 0);
    return new Command.Found(first, given());
  }

  private Command organization() {
    if (words.isEmpty() || !words.removeFirst().equals("add")) {
      wrong("organization", "organization に続けて add と書きます。", "Write add after organization.");
    }
    return found(false);
  }

  private Command serve(Optional<Demo> demo) {
    var of = new DemoArguments(options, words, this::wrong);
    of.checkOnly(demo);
    files(0, 0);
    String port = options.getOrDefault(Option.PORT, "");
    if (options.containsKey(Option.PORT) && number(port, 65535) < 0) {
      wrong("--port " + port, "ポート番号は 0 から 65535 です。", "A port is a number from 0 to 65535.");
    }
    return new Command.Serve(given(), demo, options.containsKey(Option.FRESH), of.day());
  }

  /** The one file of a backup, which is read twice or moved into place, so no stream will do. */
  private String file() {
    String file = files(1, 1).getFirst();
    if (file.equals("-") && !words.isEmpty()) {
      wrong("-", "バックアップには名前のあるファイルが要ります。", "A backup needs a file with a name.");
    }
    return file;
  }

  private Map<String, String> given() {
    if (options.containsKey(Option.DATA) && options.containsKey(Option.DATABASE_URL)) {
      wrong(
          "--database-url",
          "--data と --database-url は、どちらか一方だけです。",
          "Only one of --data and --database-url can be given.");
    }
    var given = new HashMap<String, String>();
    options.forEach(
        (option, value) -> option.setting().ifPresent(setting -> given.put(setting, value)));
    return Map.copyOf(given);
  }

  private Command table() {
    String output = options.getOrDefault(Option.OUTPUT, "");
    if (output.isEmpty()) {
      wrong("-o", "書き出すファイルの指定 -o がありません。", "The file to write, -o FILE, is missing.");
    } else if (TableFormat.of(output).isEmpty()) {
      wrong(
          "-o " + output,
          "書き出せるのは .html、.docx、.xlsx です。",
          "Only .html, .docx and .xlsx can be written.");
    }
    String elide = options.getOrDefault(Option.ELIDE, "0");
    if (number(elide, 99) < 0) {
      wrong("--elide " + elide, "階層の深さは 0 から 99 です。", "A depth is a number from 0 to 99.");
    }
    return new Command.Table(
        files(1, 2),
        output,
        options.getOrDefault(Option.TITLE, ""),
        heads(),
        options.containsKey(Option.OLDER_FIRST),
        Math.max(0, number(elide, 99)));
  }

  private List<String> heads() {
    String heads = options.getOrDefault(Option.HEADS, "");
    if (!options.containsKey(Option.HEADS)) {
      return List.of();
    }
    List<String> two = List.of(heads.split("[,、，]", -1));
    if (two.size() != 2 || two.stream().anyMatch(String::isBlank)) {
      wrong(
          "--heads " + heads,
          "欄の見出しは「改正後,改正前」のように新・旧の順で二つです。",
          "Two heads are needed, the newer first: 改正後,改正前.");
    }
    return two;
  }

  private @Nullable Column column() {
    String column = options.get(Option.COLUMN);
    if (column == null) {
      return null;
    }
    return switch (column) {
      case "new" -> Column.NEW;
      case "old" -> Column.OLD;
      default -> {
        wrong("--column " + column, "欄は new か old です。", "A column is new or old.");
        yield null;
      }
    };
  }

  /** The files named; where their count is wrong, something of the right shape. */
  private List<String> files(int least, int most) {
    if (words.size() > most) {
      wrong(words.get(most), "ファイルが多すぎます。", "There are too many files.");
    } else if (words.size() < least) {
      wrong("FILE", "ファイルの指定がありません。", "The file is missing.");
    } else if (words.stream().filter("-"::equals).count() > 1) {
      wrong("-", "標準入力は一度しか読めません。", "Standard input can be read only once.");
    }
    return words.size() < least ? List.of("-") : List.copyOf(words);
  }

  /** A number from 0 to {@code most}; -1 where it is none. */
  private static int number(String text, int most) {
    int value = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
    return value <= most ? value : -1;
  }
}
