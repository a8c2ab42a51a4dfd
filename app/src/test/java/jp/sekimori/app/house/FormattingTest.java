package jp.sekimori.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is set by google-java-format, so that a difference between two commits is always
 * a difference of substance. The formatter needs the compiler of JDK 25 and cannot run inside
 * Maven, which may run on an older one; hence a test.
 */
class FormattingTest {
  private static final String MEND =
      "Set them with: mvn -q -pl app -am test -Dtest=FormattingTest -Dsekimori.format=fix";

  private final Formatter formatter = new Formatter();

  @Test
  void everyJavaFileIsSetByTheFormatter() throws IOException, FormatterException {
    boolean fix = "fix".equals(System.getProperty("sekimori.format"));
    List<String> different = new ArrayList<>();
    for (Path file : Tree.javaFiles().toList()) {
      String written = Tree.read(file);
      String formatted = formatter.formatSourceAndFixImports(written);
      if (!formatted.equals(written)) {
        if (fix) {
          Files.writeString(file, formatted);
        } else {
          different.add(Tree.name(file));
        }
      }
    }
    assertThat(different).as(MEND).isEmpty();
  }
}
