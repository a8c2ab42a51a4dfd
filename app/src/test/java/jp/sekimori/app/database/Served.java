package jp.sekimori.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.sekimori.app.command.Main;
import jp.sekimori.app.store.embedded.Killing;

/** The whole application as a process of its own on a data folder, which tests may kill. */
public final class Served implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  private final JavaProcess process;
  private final Path data;
  private final int port;

  private Served(JavaProcess process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /** Starts it and returns once it answers. */
  public static Served start(Path data, String... options)
      throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "0"));
    arguments.addAll(List.of(options));
    JavaProcess process = JavaProcess.start(Main.class, Map.of("LC_ALL", "C.UTF-8"), arguments);
    int port = Integer.parseInt(process.await(ADDRESS).group(1));
    return new Served(process, data, port);
  }

  public int port() {
    return port;
  }

  public JavaProcess process() {
    return process;
  }

  /** SIGKILL for the application; its database goes on alone. */
  public void killApplication() throws InterruptedException {
    process.kill();
  }

  /** SIGKILL for the first process of its database. */
  public void killDatabase() throws IOException {
    Killing.database(data);
  }

  /** Ends it in order, database included. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.close();
  }
}
