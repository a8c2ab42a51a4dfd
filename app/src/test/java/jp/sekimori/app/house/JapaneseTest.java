package jp.sekimori.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever people read in Japanese is written as an office would write it: without calques, with
 * one word for one thing, in one spelling. {@code japanese.txt} says what is not written, what is
 * written instead and why, and names its exceptions.
 */
class JapaneseTest {
  private static final String LIST = "app/src/test/resources/jp/sekimori/app/house/japanese.txt";
  private static final String GLOSSARY = "docs/glossary/README.md";

  /** A sentence that says or asks for something, as against a heading or a name. */
  private static final Pattern SENTENCE = Pattern.compile("(ます|ません|ました|でした|です|ください|ましょう|ませんか)$");

  /** Keys of texts that are sentences; titles, labels and states end without a full stop. */
  private static final Pattern OF_SENTENCES = Pattern.compile("\\.(text|hint|lead|mend|help)$");

  private static final Pattern OF_TITLES = Pattern.compile("\\.title$");

  private final Usage usage = Usage.read(Tree.ROOT.resolve(LIST));
  private final List<Shown> everything = Shown.all();
  private final List<Shown> shown =
      everything.stream().filter(Predicate.not(usage::passesOver)).toList();

  @Test
  void nothingIsWrittenThatTheListReplaces() {
    assertThat(usage.rules().stream().flatMap(rule -> shown.stream().flatMap(rule::brokenIn)))
        .as("%s says why, and what to write", LIST)
        .isEmpty();
  }

  @Test
  void sentencesOfPagesEndWithAFullStopAndTitlesDoNot() {
    assertThat(shown)
        .filteredOn(text -> OF_SENTENCES.matcher(text.place()).find())
        .noneMatch(text -> SENTENCE.matcher(text.text()).find());
    assertThat(shown)
        .filteredOn(text -> OF_TITLES.matcher(text.place()).find())
        .noneMatch(text -> text.text().endsWith("。"));
  }

  @Test
  void everyRowOfTheGlossaryIsInUse() {
    String all = everything.stream().map(Shown::text).collect(Collectors.joining("\n"));
    assertThat(terms())
        .hasSizeGreaterThan(100)
        .filteredOn(row -> row.stream().noneMatch(all::contains))
        .filteredOn(row -> row.stream().noneMatch(usage.unseen()::contains))
        .as("Used nowhere: take it out, use it, or name it in %s as a word of code", LIST)
        .isEmpty();
  }

  @Test
  void theListExcusesNothingThatIsNotThere() {
    for (Usage.Rule rule : usage.rules()) {
      assertThat(rule.excused())
          .allMatch(
              excused ->
                  shown.stream()
                      .anyMatch(
                          text -> rule.hits(text).anyMatch(hit -> excused.covers(text, hit))));
    }
    assertThat(usage.passedOver()).allMatch(passed -> everything.stream().anyMatch(passed::covers));
    List<String> terms = terms().flatMap(List::stream).toList();
    assertThat(terms).containsAll(usage.unseen());
  }

  @Test
  void textsAreReadFromEverywhereAndWhole() {
    for (String place :
        List.of("messages/", "packs/", "/openapi/", "app/src/main/java", "rules/")) {
      assertThat(everything).anyMatch(text -> text.place().contains(place));
    }
    assertThat(JavaTexts.in("x(\"表「\" + n + \"」の\"\n + \"行\", \"row\"); // \"注\""))
        .extracting(JavaTexts.Found::text)
        .containsExactly("表「{}」の行", "row");
  }

  /** The words of each row of the glossary, without what stands in brackets behind them. */
  private static Stream<List<String>> terms() {
    return Tree.read(Tree.ROOT.resolve(GLOSSARY))
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| 日本語"))
        .filter(line -> !line.startsWith("| ---") && !line.startsWith("| the word"))
        .map(line -> line.split("\\|")[1].replaceAll("(?<=.{2})（[^）]*）", ""))
        .map(cell -> Arrays.stream(cell.split(" / |・|, ")).map(String::strip).toList());
  }
}
