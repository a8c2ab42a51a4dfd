package jp.sekimori.app.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.sekimori.clauses.text.Message;

/**
 * What can be set, each by its name: {@code sekimori.port} is {@code --port} on the command line,
 * {@code SEKIMORI_PORT} in the environment and {@code sekimori.port} in a file of settings. The
 * first of the three that says something counts.
 */
final class Settings {
  static final String CONFIG = "sekimori.config";

  private final Map<String, String> given;
  private final Map<String, String> environment;
  private final Properties file;

  private Settings(Map<String, String> given, Map<String, String> environment, Properties file) {
    this.given = given;
    this.environment = environment;
    this.file = file;
  }

  /**
   * @param given from the command line, by name
   */
  static Settings read(Map<String, String> given, Map<String, String> environment) throws Unusable {
    var withoutFile = new Settings(given, environment, new Properties());
    Optional<String> name = withoutFile.get(CONFIG);
    return name.isEmpty() ? withoutFile : new Settings(given, environment, file(name.get()));
  }

  private static Properties file(String name) throws Unusable {
    var file = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(name))) {
      file.load(reader);
      return file;
    } catch (MalformedInputException | IllegalArgumentException e) {
      throw new Unusable(
          unusable(name, "UTF-8 の設定ファイルではありません。", "It is not a file of settings in UTF-8."));
    } catch (IOException e) {
      throw new Unusable(unusable(name, "設定ファイルを読めません。", "The file of settings cannot be read."));
    }
  }

  private static Problem unusable(String name, String ja, String en) {
    return new Problem(
        "config",
        new Message(ja, en),
        new Message(name, name),
        new Message(
            "--config の名前と権限を確かめ、「名前=値」を一行に一つ書いてください。",
            "Check the name given with --config and its permissions; it holds \"name=value\", one a"
                + " line."));
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(given.get(name))
        .or(() -> Optional.ofNullable(environment.get(variable(name))))
        .or(() -> Optional.ofNullable(file.getProperty(name)).map(String::strip))
        .filter(value -> !value.isEmpty());
  }

  String get(String name, String otherwise) {
    return get(name).orElse(otherwise);
  }

  /** Whether it was said on the command line, which outdoes the environment. */
  boolean isGiven(String name) {
    return given.containsKey(name);
  }

  /** All that the file says and the environment does not say otherwise. */
  Map<String, String> ofFile() {
    var settings = new LinkedHashMap<String, String>();
    for (String name : file.stringPropertyNames()) {
      if (!environment.containsKey(variable(name))) {
        settings.put(name, file.getProperty(name).strip());
      }
    }
    return settings;
  }

  /** The name in the environment: {@code sekimori.database.url} is SEKIMORI_DATABASE_URL. */
  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /**
   * A path as typed.
   *
   * @param what the option it was typed after
   */
  static Path path(String typed, String what) throws Unusable {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new Unusable(
          Problem.usage(
              new Message("ファイルやフォルダーの名前として使えません。", "This cannot be the name of a file or folder."),
              what + " " + typed));
    }
  }
}
