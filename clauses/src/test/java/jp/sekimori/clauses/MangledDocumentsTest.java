package jp.sekimori.clauses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Revision;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.TwoColumns;
import jp.sekimori.clauses.fixtures.TwoColumns.Extraction;
import jp.sekimori.clauses.fixtures.TwoColumns.Row;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.text.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Throws mangled documents at the reader: it answers, in time, and loses no character. */
class MangledDocumentsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void mangledDocumentsAreAnsweredAndLoseNoCharacter() {
    throwMany(150, 1);
  }

  @Test
  @Tag("long")
  void manyMangledDocumentsAreAnsweredAndLoseNoCharacter() {
    for (int seed = 2; seed < 40; seed++) {
      throwMany(1000, seed);
    }
  }

  @Test
  void randomBytesAreAnswered() {
    var random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      assertThat(Documents.open("noise", bytes)).isNotNull();
    }
  }

  @Test
  void hugeLinesAndDeepBracketsAreAnsweredInTime() {
    for (String text :
        List.of(
            "あ".repeat(1_000_000),
            "（".repeat(1_000_000),
            "第１条".repeat(300_000),
            "(1) ".repeat(250_000),
            "新 旧\n" + "あ".repeat(1_000_000) + "\n" + "あ".repeat(1_000_000),
            "１\n".repeat(20_000),
            "新\t旧\n" + "ア\tア\n".repeat(20_000),
            "1.".repeat(500_000),
            "第 ".repeat(500_000),
            "\f".repeat(100_000) + "第１条　本則\n",
            "新 旧\n" + "附 則\n".repeat(20_000))) {
      assertThat(inTime(text)).as(text.substring(0, 5)).isTrue();
    }
  }

  private static void throwMany(int count, long seed) {
    var random = new Random(seed);
    for (int round = 0; round < count; round++) {
      String text = mangled(random);
      var opened = Documents.open("mangled", text.getBytes(UTF_8));
      if (!(opened instanceof Opened.Unreadable)) {
        assertThat(printed(opened)).as("seed %s round %s", seed, round).isEqualTo(sorted(text));
      }
    }
  }

  private static String mangled(Random random) {
    Style style = Style.values()[random.nextInt(Style.values().length)];
    var policy = PolicyGenerator.policy(style, random.nextInt(1000), 20 + random.nextInt(40));
    var revision = Revision.of(style, 1, policy, 4);
    Extraction extraction = Extraction.values()[random.nextInt(Extraction.values().length)];
    Row row = Row.values()[random.nextInt(Row.values().length)];
    String text = TwoColumns.of(style, revision, row, extraction, 20, 25).text();
    var lines = new ArrayList<>(Arrays.asList(text.split("\n")));
    for (int i = random.nextInt(6); i >= 0; i--) {
      mangle(lines, random);
    }
    String mangled = String.join(random.nextInt(8) == 0 ? "\r\n" : "\n", lines);
    // A cut may have parted the two halves of a character, which UTF-8 cannot say.
    return new String(mangled.getBytes(UTF_8), UTF_8);
  }

  private static void mangle(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(9)) {
      case 0 -> Collections.shuffle(lines.subList(at, Math.min(lines.size(), at + 40)), random);
      case 1 -> lines.subList(at, Math.min(lines.size() - 1, at + random.nextInt(30))).clear();
      case 2 -> lines.set(at, line + lines.get(random.nextInt(lines.size())));
      case 3 -> lines.set(at, line.substring(Math.min(line.length(), random.nextInt(9))));
      case 4 -> lines.add(at, anything(random));
      case 5 -> lines.addAll(at, List.copyOf(lines.subList(0, Math.min(lines.size(), 50))));
      case 6 -> lines.set(at, "（".repeat(random.nextInt(200)) + line + "「".repeat(9));
      case 7 -> lines.add(at, " ".repeat(random.nextInt(60)) + "\f" + line);
      default -> lines.set(at, line.repeat(random.nextInt(40)));
    }
  }

  /** Characters from all of Unicode, pairs of surrogates among them, and controls. */
  private static String anything(Random random) {
    return random
        .ints(random.nextInt(60), 1, 0x2FFFF)
        .filter(c -> c != '\n' && c != '\r' && c != '\f' && (c < 0xD800 || c > 0xDFFF))
        .filter(c -> c >= ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String printed(Opened opened) {
    return switch (opened) {
      case Opened.Text text -> sorted(characters(text.reading()));
      case Opened.Table table ->
          sorted(characters(table.table().newer()) + characters(table.table().older()));
      case Opened.Unreadable none -> none.reason();
    };
  }

  private static String characters(Reading reading) {
    var all = new StringBuilder();
    for (Outline.Node node : reading.outline().nodes()) {
      all.append(node.clause().label().printed());
      Stream.of(node.clause().caption(), node.clause().text())
          .flatMap(passage -> passage.lines().stream())
          .forEach(line -> all.append(line.text()));
    }
    reading.furniture().stream().map(Line::text).forEach(all::append);
    return all.toString();
  }

  private static String sorted(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean inTime(String text) {
    long start = System.nanoTime();
    assertThat(Documents.open("huge", text.getBytes(UTF_8))).isNotNull();
    return System.nanoTime() - start < PATIENCE.toNanos();
  }
}
