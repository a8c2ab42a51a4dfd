package jp.sekimori.clauses.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Printed;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.Trees;
import jp.sekimori.clauses.fixtures.Typesetter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Known trees are printed in every numbering style and read back. */
class OutlineOfEveryStyleTest {
  /** Where a paragraph ends exactly at the margin, not even a careful reader sees its end. */
  private static final double UNKNOWABLE = 0.005;

  @ParameterizedTest
  @EnumSource(Style.class)
  void readsBackWhatWasPrintedOnBrokenLines(Style style) {
    double missed =
        Stream.of(28, 36, 40)
            .mapToDouble(
                width ->
                    missed(
                        seed ->
                            Typesetter.wrapped(
                                style, PolicyGenerator.policy(style, seed, 80), width)))
            .max()
            .orElseThrow();
    assertThat(missed).isLessThan(UNKNOWABLE);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void readsBackWhatWasPrintedWithOneLineAParagraph(Style style) {
    double missed =
        missed(seed -> Typesetter.unwrapped(style, PolicyGenerator.policy(style, seed, 80)));
    assertThat(missed).isZero();
  }

  private interface Printer {
    Printed print(long seed);
  }

  private static double missed(Printer printer) {
    long wrong = 0;
    long all = 0;
    for (long seed = 0; seed < 12; seed++) {
      Printed printed = printer.print(seed);
      List<String> known = Trees.describedWithoutBlanks(printed.outline());
      var read =
          new HashSet<>(
              Trees.describedWithoutBlanks(OutlineReader.read(printed.lines()).outline()));
      wrong += known.stream().filter(clause -> !read.contains(clause)).count();
      all += known.size();
    }
    return (double) wrong / all;
  }
}
