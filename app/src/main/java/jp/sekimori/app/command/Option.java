package jp.sekimori.app.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may be added to a command. */
enum Option {
  HELP(false, "--help", "-h"),
  VERSION(false, "--version", "-V"),
  LANG(true, "--lang"),
  JSON(false, "--json"),
  PORT(true, "--port"),
  ADDRESS(true, "--address"),
  DATA(true, "--data"),
  DATABASE_URL(true, "--database-url"),
  CONFIG(true, "--config"),
  RECIPIENT(true, "--recipient"),
  KEY(true, "--key"),
  DEMO(false, "--demo"),
  FRESH(false, "--fresh"),
  DAY(true, "--day"),
  COLUMN(true, "--column"),
  SUPPRESS(true, "--suppress"),
  OUTPUT(true, "--output", "-o"),
  TITLE(true, "--title"),
  HEADS(true, "--heads"),
  OLDER_FIRST(false, "--older-first"),
  ELIDE(true, "--elide"),
  PACKS(true, "--packs"),
  PACK(true, "--pack"),
  ORGANIZATION(true, "--organization"),
  REVISION(true, "--revision"),
  EDITION(true, "--edition"),
  FACTS(true, "--facts"),
  CARRY(true, "--carry"),
  CSV(false, "--csv");

  private static final Set<Option> HELD =
      EnumSet.of(ORGANIZATION, REVISION, DATA, DATABASE_URL, CONFIG);
  private static final Set<Option> EVERYWHERE = EnumSet.of(HELP, VERSION, LANG);

  private final boolean valued;
  private final Set<String> names;

  Option(boolean valued, String... names) {
    this.valued = valued;
    this.names = Set.of(names);
  }

  static Optional<Option> named(String name) {
    return Stream.of(values()).filter(option -> option.names.contains(name)).findFirst();
  }

  /** Whether a value follows it. */
  boolean valued() {
    return valued;
  }

  /** The name under which the same can be set in the environment and in a file. */
  Optional<String> setting() {
    return switch (this) {
      case PORT -> Optional.of("sekimori.port");
      case ADDRESS -> Optional.of("sekimori.address");
      case DATA -> Optional.of("sekimori.data");
      case DATABASE_URL -> Optional.of("sekimori.database.url");
      case CONFIG -> Optional.of(Settings.CONFIG);
      case RECIPIENT -> Optional.of("sekimori.backup.recipient");
      case KEY -> Optional.of("sekimori.backup.key");
      case PACKS -> Optional.of("sekimori.packs");
      case HELP,
          VERSION,
          LANG,
          JSON,
          DEMO,
          FRESH,
          DAY,
          COLUMN,
          SUPPRESS,
          OUTPUT,
          TITLE,
          HEADS,
          OLDER_FIRST,
          ELIDE,
          PACK,
          ORGANIZATION,
          REVISION,
          EDITION,
          FACTS,
          CARRY,
          CSV ->
          Optional.empty();
    };
  }

  boolean fits(String command) {
    return EVERYWHERE.contains(this)
        || switch (command) {
          case "serve" ->
              EnumSet.of(PORT, ADDRESS, DATA, DATABASE_URL, CONFIG, DEMO, FRESH, DAY, PACKS)
                  .contains(this);
          case "backup" -> EnumSet.of(DATA, DATABASE_URL, CONFIG, RECIPIENT).contains(this);
          case "restore" -> EnumSet.of(DATA, DATABASE_URL, CONFIG, KEY).contains(this);
          case "setup", "organization" -> EnumSet.of(DATA, DATABASE_URL, CONFIG).contains(this);
          case "compare" -> this == JSON;
          case "pack check" -> this == JSON || HELD.contains(this);
          case "pack export" -> HELD.contains(this);
          case "outline" -> this == JSON || this == COLUMN;
          case "lint" -> this == JSON || this == COLUMN || this == SUPPRESS;
          case "table" -> EnumSet.of(OUTPUT, TITLE, HEADS, OLDER_FIRST, ELIDE).contains(this);
          case "decide" -> EnumSet.of(PACK, EDITION, FACTS, CARRY, CSV, JSON).contains(this);
          case "facts", "rules check" -> this == PACK || this == JSON;
          case "rules compare" -> EnumSet.of(PACK, FACTS, CARRY, CSV, JSON).contains(this);
          default -> false;
        };
  }
}
