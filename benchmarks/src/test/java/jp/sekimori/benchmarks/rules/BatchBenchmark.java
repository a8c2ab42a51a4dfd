package jp.sekimori.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.rules.Packs;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.decide.Redecision;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What deciding costs from the shell: the real launcher, each time from a cold start, one case and
 * a million, beside a start that does nothing and an awk that does the least that is needed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchBenchmark {
  private static final int ROWS = Integer.getInteger("rows", 1_000_000);
  private static final int ROUNDS = 7;
  private static final String HEADS =
      "id,act,terms,confidentiality,recipient,means,network,integrity,form,carried-by,for-work,used-for";
  private static final List<List<String>> VALUES =
      Stream.of(
              "external-service send carry give take-out",
              "general negotiated ",
              "C1 C2 C3",
              "inside outside",
              "mail cloud other",
              "secure insecure",
              "I1 I2",
              "paper electronic",
              "vehicle in-hand",
              "yes no",
              "office system")
          .map(words -> Arrays.asList(words.split(" ", -1)))
          .toList();

  /** The two lines of times that a shell tells of those it waited for. */
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s\\s*$");

  private final Path launcher = Path.of("..", "sekimori").toAbsolutePath().normalize();
  private final Report report = new Report("batch");
  private Path folder = Path.of("");
  private long different;

  /**
   * @param wall in milliseconds, as is the time of all processors
   */
  private record Cost(long wall, long processors) {}

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Rules rules = Packs.fukushima();
    Rulebook draft = rules.edition("2023-draft").orElseThrow();
    Rulebook inForce = rules.edition("2023-06-05").orElseThrow();
    String[] heads = HEADS.split(",");
    Map<List<String>, Boolean> known = new HashMap<>();
    var random = new Random(5);
    try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("facts.csv"))) {
      csv.write(HEADS + "\n");
      for (int i = 0; i < ROWS; i++) {
        List<String> row =
            VALUES.stream().map(each -> each.get(random.nextInt(each.size()))).toList();
        csv.write("R-%07d,%s\n".formatted(i, String.join(",", row)));
        boolean differs =
            known.computeIfAbsent(
                row,
                values -> {
                  Map<String, String> given = new HashMap<>();
                  for (int column = 0; column < values.size(); column++) {
                    if (!values.get(column).isEmpty()) {
                      given.put(heads[column + 1], values.get(column));
                    }
                  }
                  Facts facts = ((Given.Read) rules.vocabulary().read(given)).facts();
                  return !Redecision.isSame(
                      draft.decide(facts).orElseThrow(), inForce.decide(facts).orElseThrow());
                });
        different += differs ? 1 : 0;
      }
    }
    Files.writeString(
        folder.resolve("one.jsonl"),
        "{\"act\":\"external-service\",\"terms\":\"general\",\"confidentiality\":\"C2\"}\n");
    shell("$0 --version"); // builds what is not built yet
  }

  @AfterAll
  void keep() {
    report.write();
  }

  @Test
  void fromTheShell() throws IOException {
    report.line("%,d rows of 12 columns, %,d MB; median of %d starts.", ROWS, size(), ROUNDS);
    report.line("");
    report.line("| | ms | processors, ms | beside a start | beside awk |");
    report.line("|---|---:|---:|---:|---:|");
    Cost start = median("$0 --version");
    Cost awk =
        median("awk -F, '$2==\"external-service\" && $3==\"general\" && $4==\"C2\"' facts.csv");
    line("start: `sekimori --version`", start, start, awk);
    line("awk: split the lines, look at three columns", awk, start, awk);
    line(
        "first answer: `decide`, one case",
        median("$0 decide --edition 2023-06-05 --facts one.jsonl --json"),
        start,
        awk);
    String compare = "$0 rules compare 2023-draft 2023-06-05 --facts facts.csv --carry id";
    line("two editions, what differs", median(compare), start, awk);
    assertThat(lines()).isEqualTo(different + 1);
    String decide = "$0 decide --edition 2023-06-05 --facts facts.csv --carry id";
    line("one edition, every answer", median(decide), start, awk);
    assertThat(lines()).isEqualTo(ROWS + 1);
    String small = "JAVA_OPTS='-Xms16m -Xmn8m -Xmx64m' ";
    line("two editions, 64 MB of heap", median(small + compare), start, awk);
    assertThat(lines()).isEqualTo(different + 1);
  }

  private long size() throws IOException {
    return Files.size(folder.resolve("facts.csv")) / 1_000_000;
  }

  private long lines() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("out"))) {
      return lines.count();
    }
  }

  private void line(String what, Cost cost, Cost start, Cost awk) {
    report.line(
        "| %s | %,d | %,d | %.1f | %.2f |",
        what,
        cost.wall,
        cost.processors,
        (double) cost.processors / start.processors,
        (double) cost.processors / awk.processors);
  }

  private Cost median(String command) throws IOException {
    List<Cost> costs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      costs.add(shell(command));
    }
    return new Cost(
        middle(costs.stream().map(Cost::wall)), middle(costs.stream().map(Cost::processors)));
  }

  private static long middle(Stream<Long> values) {
    return values.sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }

  private Cost shell(String command) throws IOException {
    long from = System.nanoTime();
    Process process =
        new ProcessBuilder("bash", "-c", command + " > out; times", launcher.toString())
            .directory(folder.toFile())
            .redirectError(new File(folder.toFile(), "err"))
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    long wall = (System.nanoTime() - from) / 1_000_000;
    Matcher times = TIMES.matcher(told);
    if (!times.find()) {
      throw new IllegalStateException(told + Files.readString(folder.resolve("err")));
    }
    double seconds =
        60 * (Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(3)))
            + Double.parseDouble(times.group(2))
            + Double.parseDouble(times.group(4));
    return new Cost(wall, Math.round(seconds * 1000));
  }
}
