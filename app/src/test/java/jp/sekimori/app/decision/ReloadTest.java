package jp.sekimori.app.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.PackRules.Origin;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.pack.Packs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules that somebody changes in a folder: what does not check out never runs. */
@WebTest
@Import(Body.class)
class ReloadTest {
  private static final Path SHIPPED = Path.of("..", "packs", "fukushima", "rules");

  private final Body body;
  private final Packs packs;
  private final RevisedRules revised;
  private final RuleChoices choices;
  private final Rulebooks rulebooks;
  private final RunningRules shipped;
  private final ChoiceStore store;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  private Path folder = Path.of("");

  @Autowired
  ReloadTest(
      Body body,
      Packs packs,
      RevisedRules revised,
      RuleChoices choices,
      Rulebooks rulebooks,
      RunningRules shipped,
      ChoiceStore store,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.body = body;
    this.packs = packs;
    this.revised = revised;
    this.choices = choices;
    this.rulebooks = rulebooks;
    this.shipped = shipped;
    this.store = store;
    this.database = database;
    this.transaction = transaction;
  }

  @BeforeEach
  void copy(@TempDir Path empty) throws IOException {
    folder = empty;
    Path rules = Files.createDirectories(folder.resolve("fukushima/rules"));
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, rules.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aSoundFolderTakesThePlaceOfWhatIsShipped() throws IOException {
    RunningRules running = running();
    assertThat(running.troubles()).isEmpty();
    PackRules before = rules(running);
    assertThat(before.origin()).isInstanceOf(Origin.Folder.class);
    assertThat(before.digest()).as("the same files").isEqualTo(rules(shipped).digest());
    edit("carry.yaml", text -> text + "# もう一行\n");
    assertThat(running.reload()).isEmpty();
    assertThat(rules(running).digest()).isNotEqualTo(before.digest());
  }

  @Test
  void ofABrokenFolderEveryProblemIsToldAndWhatRunsStays() throws IOException {
    RunningRules running = running();
    PackRules before = rules(running);
    edit("carry.yaml", text -> text.replaceFirst("then: allowed", "then: perhaps"));
    edit("send.yaml", text -> text.replaceFirst("clauses: \\[", "clauses: [S99, "));
    List<Trouble> troubles = running.reload();
    assertThat(troubles)
        .extracting(trouble -> trouble.problem().place().file())
        .contains("carry.yaml", "send.yaml");
    assertThat(troubles)
        .allSatisfy(
            trouble -> {
              assertThat(trouble.pack()).isEqualTo("fukushima");
              assertThat(trouble.problem().place().line()).isPositive();
              assertThat(trouble.problem().mend().ja()).isNotBlank();
            });
    assertThat(rules(running) == before).as("the same rules").isTrue();
    assertThat(running.troubles()).isEqualTo(troubles);
  }

  @Test
  void aFolderThatIsBrokenAtStartLeavesWhatIsShippedRunning() throws IOException {
    edit("rules.yaml", _ -> "editions: [");
    RunningRules running = running();
    assertThat(running.troubles()).isNotEmpty();
    assertThat(rules(running).origin()).isInstanceOf(Origin.Shipped.class);
    assertThat(rules(running).digest()).isEqualTo(rules(shipped).digest());
  }

  @Test
  void aFolderThatIsNotThereOrEmptyOrOfNoPackIsTold() throws IOException {
    assertThat(new RunningRules(packs, revised, folder + "/nothing").troubles())
        .singleElement()
        .satisfies(each -> assertThat(each.problem().mend().ja()).contains("--packs"));
    Path empty = Files.createDirectory(folder.resolve(".empty"));
    assertThat(new RunningRules(packs, revised, "" + empty).troubles()).hasSize(1);
    Files.createDirectory(folder.resolve("unknown"));
    assertThat(running().troubles())
        .singleElement()
        .satisfies(each -> assertThat(each.problem().mend().en()).contains("fukushima"));
  }

  @Test
  void aFactThatAddressesCouldNotTellFromADayIsTold() throws IOException {
    String fact =
        """
        - id: day
          type: date
          label: { ja: 日, en: Day }
          question: { ja: いつですか。, en: "When?" }
        """;
    edit("facts.yaml", text -> text + fact);
    assertThat(running().troubles())
        .singleElement()
        .satisfies(each -> assertThat(each.problem().what().ja()).contains("「day」"));
    assertThat(rules(running()).origin()).isInstanceOf(Origin.Shipped.class);
  }

  @Test
  void aFileOutsideTheFolderIsNotRead() throws IOException {
    edit("rules.yaml", text -> text.replace("- carry.yaml", "- ../../../carry.yaml"));
    Files.writeString(folder.resolve("carry.yaml"), "a: b", UTF_8);
    assertThat(running().troubles()).isNotEmpty();
  }

  @Test
  void otherRulesThatBeginToRunAreInTheJournalOnce() {
    Acting acting = body.secretary();
    Body.in(acting, () -> choices.choose(Optional.of(acting), 0, Optional.of("fukushima")));
    assertThat(records(acting)).isEqualTo(1);
    note(acting);
    assertThat(records(acting)).as("the same files").isEqualTo(1);
    var others = new ChoiceStore.Run(2, "0".repeat(64));
    in(acting, () -> store.keep("fukushima", others, Instant.EPOCH));
    note(acting);
    note(acting);
    assertThat(records(acting)).isEqualTo(2);
    assertThat(in(acting, () -> store.lastRun("fukushima")))
        .isEqualTo(new ChoiceStore.Run(3, rules(shipped).digest()));
  }

  @Test
  void noOrganizationLoadsRulesForTheOthers() {
    Acting acting = body.secretary();
    body.secretary();
    assertThat(rulebooks.isShared()).isTrue();
    assertThatThrownBy(() -> rulebooks.reload(acting)).isInstanceOf(IllegalStateException.class);
  }

  private void note(Acting acting) {
    in(
        acting,
        () -> {
          rulebooks.note();
          return true;
        });
  }

  private long records(Acting acting) {
    return in(
        acting,
        () ->
            database
                .sql("select count(*) from journal_record where kind = 'rules'")
                .query(Long.class)
                .single());
  }

  private <T> T in(Acting acting, Supplier<T> work) {
    return Objects.requireNonNull(Body.in(acting, () -> transaction.execute(_ -> work.get())));
  }

  private RunningRules running() {
    return new RunningRules(packs, revised, folder.toString());
  }

  private static PackRules rules(RunningRules running) {
    return running.of("fukushima").orElseThrow();
  }

  private interface Edit {
    String of(String text);
  }

  private void edit(String name, Edit edit) throws IOException {
    Path file = folder.resolve("fukushima/rules").resolve(name);
    String before = Files.readString(file, UTF_8);
    String after = edit.of(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after, UTF_8);
  }
}
