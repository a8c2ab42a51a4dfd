package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;

/**
 * The passwords of a data folder's database and the port it listens on, in a file that only the
 * folder's owner can read.
 */
record Secrets(int port, String superuser, String owner, String application) {
  static final String SUPERUSER = "postgres";
  static final String OWNER = "sekimori_owner";
  static final String APPLICATION = "sekimori_app";
  static final String DATABASE = "sekimori";

  /** Any port will do until the first start finds out whether it is free. */
  private static final int FIRST_PORT = 54630;

  static Secrets random() {
    return new Secrets(FIRST_PORT, password(), password(), password());
  }

  private static String password() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static Secrets read(Layout layout) throws IOException, Refused {
    if (!Files.exists(layout.secrets())) {
      throw Complaints.incomplete(layout.folder(), layout.secrets());
    }
    var kept = new Properties();
    try (Reader reader = Files.newBufferedReader(layout.secrets())) {
      kept.load(reader);
    }
    String port = kept.getProperty("port", "");
    if (!port.matches("[1-9][0-9]{0,4}") || kept.size() != 4) {
      throw Complaints.incomplete(layout.folder(), layout.secrets());
    }
    return new Secrets(
        Integer.parseInt(port),
        kept.getProperty(SUPERUSER, ""),
        kept.getProperty(OWNER, ""),
        kept.getProperty(APPLICATION, ""));
  }

  Secrets on(int otherPort) {
    return new Secrets(otherPort, superuser, owner, application);
  }

  /** Whole or not at all, and never readable by others, not even for a moment. */
  void write(Layout layout) throws IOException {
    var kept = new Properties();
    kept.setProperty("port", String.valueOf(port));
    kept.setProperty(SUPERUSER, superuser);
    kept.setProperty(OWNER, owner);
    kept.setProperty(APPLICATION, application);
    var text = new StringWriter();
    kept.store(text, null);
    Path file =
        Files.createTempFile(
            layout.folder(),
            "access",
            ".unfinished",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text.toString());
    Files.move(file, layout.secrets(), StandardCopyOption.ATOMIC_MOVE);
  }

  Login superuserLogin() {
    return new Login(url("postgres"), SUPERUSER, superuser);
  }

  /** As superuser in the database of the application, to make extensions. */
  Login superuserInside() {
    return new Login(url(DATABASE), SUPERUSER, superuser);
  }

  Database database() {
    return new Database(
        new Login(url(DATABASE), OWNER, owner), new Login(url(DATABASE), APPLICATION, application));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable";
  }

  @Override
  public String toString() {
    return "Secrets[port=" + port + "]";
  }
}
