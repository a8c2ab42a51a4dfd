package jp.sekimori.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines that are printed and kept under {@code target/benchmarks}, ready for the documentation. */
public final class Report {
  private final String name;
  private final List<String> lines = new ArrayList<>();

  public Report(String name) {
    this.name = name;
  }

  public void line(String format, Object... values) {
    String line = format.formatted(values);
    lines.add(line);
    System.out.println(line);
  }

  public void write() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "benchmarks"));
      Files.write(folder.resolve(name + ".md"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
