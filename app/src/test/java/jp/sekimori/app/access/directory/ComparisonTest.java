package jp.sekimori.app.access.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a directory and we say of the same people, and what follows. */
class ComparisonTest {
  private static final KeepingSettings USUAL =
      new KeepingSettings(
          "r", "", "", "", "", "", "", "", "", "", "", 500, java.time.LocalTime.NOON, 5, 10);

  private static Listed listed(int number, String name, boolean disabled) {
    return new Listed(
        "uid=p" + number,
        "id" + number,
        "" + number,
        "p" + number,
        name,
        "",
        "",
        disabled,
        Optional.empty());
  }

  private static Listed listed(int number) {
    return listed(number, "職員" + number, false);
  }

  private static Known known(int number) {
    return new Known(
        new UUID(1, number),
        "" + number,
        "職員" + number,
        "",
        Optional.of(new UUID(2, number)),
        "p" + number,
        "",
        false,
        false,
        Optional.of("id" + number));
  }

  private static Known withoutAccount(int number) {
    return new Known(
        new UUID(1, number),
        "" + number,
        "職員" + number,
        "",
        Optional.empty(),
        "",
        "",
        false,
        false,
        Optional.empty());
  }

  private static Differences compare(List<Listed> there, List<Known> here) {
    return Comparison.of(new Reading.Whole(there, List.of()), here);
  }

  private static List<Trouble.Kind> troubles(Differences found) {
    return found.troubles().stream().map(Trouble::kind).toList();
  }

  @Test
  void theSamePeopleMakeNoDifference() {
    assertThat(compare(List.of(listed(1), listed(2)), List.of(known(1), known(2))))
        .satisfies(
            found -> {
              assertThat(found.isNothing()).isTrue();
              assertThat(found.troubles()).isEmpty();
              assertThat(found.unknown()).isEmpty();
            });
  }

  @Test
  void whoeverIsNewIsEnteredUnlessDisabledThere() {
    var found = compare(List.of(listed(1), listed(2, "職員2", true)), List.of());
    assertThat(found.newcomers()).containsExactly(listed(1));
    assertThat(found.disabled()).isEmpty();
  }

  @Test
  void whomWeKnowByNumberIsBound() {
    var found = compare(List.of(listed(1)), List.of(withoutAccount(1)));
    assertThat(found.joined()).hasSize(1);
    assertThat(found.newcomers()).isEmpty();
  }

  @Test
  void aChangedNameIsTakenOverAndAMissingReadingIsNot() {
    var found = compare(List.of(listed(1, "結婚 した", false)), List.of(known(1)));
    assertThat(found.renamed()).hasSize(1);
    assertThat(compare(List.of(listed(1)), List.of(known(1))).renamed()).isEmpty();
  }

  @Test
  void whoeverIsDisabledOrGoneThereIsDisabledHere() {
    var found =
        compare(List.of(listed(1, "職員1", true), listed(3)), List.of(known(1), known(2), known(3)));
    assertThat(found.disabled())
        .extracting(gone -> gone.known().number(), Differences.Gone::inDirectory)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", true),
            org.assertj.core.groups.Tuple.tuple("2", false));
  }

  @Test
  void whomTheDirectoryDisabledItEnablesAgainAndWhomAPersonDisabledItDoesNot() {
    Known byDirectory = disabled(1, true);
    Known byHand = disabled(2, false);
    var found = compare(List.of(listed(1), listed(2)), List.of(byDirectory, byHand));
    assertThat(found.enabled()).extracting(Differences.Pair::known).containsExactly(byDirectory);
  }

  private static Known disabled(int number, boolean byDirectory) {
    Known known = known(number);
    return new Known(
        known.person(),
        known.number(),
        known.name(),
        "",
        known.account(),
        known.accountName(),
        "",
        true,
        byDirectory,
        known.subject());
  }

  @Test
  void anEntryThatIsNotInOrderChangesNothingAndNobodyIsGoneBecauseOfIt() {
    Listed nameless = new Listed("uid=a", "id1", "1", "p1", "", "", "", false, Optional.empty());
    Listed numberless =
        new Listed("uid=b", "id2", "", "p2", "職員2", "", "", false, Optional.empty());
    Listed twice = new Listed("uid=c", "id9", "3", "p9", "職員9", "", "", false, Optional.empty());
    var found =
        compare(
            List.of(nameless, numberless, listed(3), twice), List.of(known(1), known(2), known(3)));
    assertThat(found.isNothing()).isTrue();
    assertThat(troubles(found))
        .containsExactly(
            Trouble.Kind.NO_NAME,
            Trouble.Kind.NO_NUMBER,
            Trouble.Kind.NUMBER_TWICE,
            Trouble.Kind.NUMBER_TWICE);
  }

  @Test
  void accountsThatCannotBeMadeAreNamed() {
    Listed odd = new Listed("uid=a", "id1", "1", "田中", "職員1", "", "", false, Optional.empty());
    Listed taken = new Listed("uid=b", "id2", "2", "P3", "職員2", "", "", false, Optional.empty());
    var found = compare(List.of(odd, taken, listed(3)), List.of(known(3)));
    assertThat(troubles(found))
        .containsExactly(Trouble.Kind.ACCOUNT_FORM, Trouble.Kind.ACCOUNT_TAKEN);
    assertThat(found.newcomers()).isEmpty();
  }

  @Test
  void anEntryMadeAnewAndOneGivenToSomebodyElseAreLeftToPeople() {
    Listed anew = new Listed("uid=a", "other", "1", "p1", "職員1", "", "", false, Optional.empty());
    Listed reused = new Listed("uid=b", "id2", "22", "p2", "別人", "", "", false, Optional.empty());
    var found = compare(List.of(anew, reused), List.of(known(1), known(2)));
    assertThat(found.isNothing()).isTrue();
    assertThat(troubles(found))
        .containsExactly(Trouble.Kind.OTHER_ENTRY, Trouble.Kind.NUMBER_CHANGED);
  }

  @Test
  void nobodyIsGoneWhileAPartOfTheDirectoryWasNotRead() {
    var found =
        Comparison.of(
            new Reading.Whole(List.of(listed(1)), List.of("ldap://elsewhere/")),
            List.of(known(1), known(2)));
    assertThat(found.disabled()).isEmpty();
    assertThat(troubles(found)).containsExactly(Trouble.Kind.REFERRAL);
  }

  @Test
  void moreThanAFewAndMoreThanTheShareIsTooMuch() {
    List<Known> here = IntStream.range(0, 220).mapToObj(ComparisonTest::known).toList();
    assertThat(compare(without(10), here).isTooMuch(USUAL)).isFalse();
    assertThat(compare(without(11), here).isTooMuch(USUAL)).isFalse();
    assertThat(compare(without(12), here).isTooMuch(USUAL)).isTrue();
    assertThat(
            compare(
                    IntStream.range(11, 20).mapToObj(ComparisonTest::listed).toList(),
                    here.subList(0, 20))
                .isTooMuch(USUAL))
        .isTrue();
    assertThat(
            compare(
                    IntStream.range(10, 20).mapToObj(ComparisonTest::listed).toList(),
                    here.subList(0, 20))
                .isTooMuch(USUAL))
        .isFalse();
  }

  private static List<Listed> without(int first) {
    return IntStream.range(first, 220).mapToObj(ComparisonTest::listed).toList();
  }

  @Test
  void theDigestTellsOtherChangesFromTheSame() {
    var one = compare(List.of(listed(1), listed(2)), List.of());
    var same = compare(List.of(listed(2), listed(1)), List.of());
    var other = compare(List.of(listed(1)), List.of());
    assertThat(one.digest()).isEqualTo(same.digest()).isNotEqualTo(other.digest());
  }
}
