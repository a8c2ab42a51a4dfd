package jp.sekimori.app.command;

import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a database as people write it. */
final class DatabaseUrl {
  /** One host or several, a database, and settings of the driver such as {@code sslmode}. */
  private static final Pattern FORM =
      Pattern.compile("(?:jdbc:)?postgres(?:ql)?://([^/@?#\\s]+)/([^/?#@\\s]+)(\\?[^#\\s]*)?");

  private static final Pattern SECRET =
      Pattern.compile("[?&](user|password|sslpassword)=", Pattern.CASE_INSENSITIVE);

  private DatabaseUrl() {}

  /** As the driver wants it; empty where it names no database or brings user or password. */
  static Optional<String> read(String typed) {
    var form = FORM.matcher(typed);
    if (!form.matches() || SECRET.matcher(typed).find()) {
      return Optional.empty();
    }
    String settings = form.group(3) == null ? "" : form.group(3);
    return Optional.of("jdbc:postgresql://" + form.group(1) + "/" + form.group(2) + settings);
  }

  /** To be shown: whoever put a password into it by mistake does not want it in a log. */
  static String withoutSecrets(String typed) {
    return typed
        .replaceAll("://[^/@]*@", "://***@")
        .replaceAll("(?i)(password=)[^&]*", "$1***")
        .replaceAll("[\\r\\n]", " ");
  }
}
