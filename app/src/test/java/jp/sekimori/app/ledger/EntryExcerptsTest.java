package jp.sekimori.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.journal.Excerpts;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.site.FiscalYear;
import jp.sekimori.evidence.check.Checker;
import jp.sekimori.evidence.check.Excerpted;
import jp.sekimori.evidence.check.Finding;
import jp.sekimori.evidence.check.Kind;
import jp.sekimori.evidence.check.Outside;
import jp.sekimori.evidence.check.Trust;
import jp.sekimori.evidence.check.Verdict;
import jp.sekimori.evidence.entry.Thing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** What auditors take away of a ledger verifies without the program, and shows what was altered. */
@WebTest
@Import({Body.class, Stage.class})
class EntryExcerptsTest {
  private static final String DEVICES = "ledger:devices";

  private final Stage stage;
  private final Excerpts excerpts;
  private final int year;
  private final Players players;
  private final Acting auditor;
  private final Entry first;

  @Autowired
  EntryExcerptsTest(Stage stage, Excerpts excerpts, Clock clock) {
    this.stage = stage;
    this.excerpts = excerpts;
    this.year = FiscalYear.of(LocalDate.now(clock));
    players = stage.players();
    auditor =
        Stage.in(
            players.manager(),
            () -> stage.somebody(players.manager(), players.office(), "監査 花子", Role.AUDITOR));
    first = stage.entered(players.manager(), players.office(), Stage.device("PC-001", Map.of()));
  }

  @BeforeEach
  void anotherDeviceOfAnotherOffice() {
    stage.entered(players.otherManager(), players.otherOffice(), Stage.device("PC-002", Map.of()));
  }

  private Excerpts.Asked devices() {
    return Stage.in(auditor, () -> excerpts.asked(auditor, DEVICES, year));
  }

  private Excerpts.Prepared prepared(boolean details) {
    Excerpts.Asked asked = devices();
    return Stage.in(auditor, () -> excerpts.prepare(auditor, asked, details));
  }

  private byte[] written(Excerpts.Prepared prepared) {
    return Stage.in(
        auditor,
        () -> {
          var out = new ByteArrayOutputStream();
          try {
            excerpts.write(auditor, prepared, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return out.toByteArray();
        });
  }

  private static Verdict.Checked check(byte[] excerpt, Trust trust) throws IOException {
    return (Verdict.Checked) Checker.check(new ByteArrayInputStream(excerpt), trust);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anExcerptOfALedgerVerifiesOffLine(boolean details) throws IOException {
    Excerpts.Prepared prepared = prepared(details);
    byte[] kept = prepared.checkpoint().note().getBytes(StandardCharsets.UTF_8);
    var trust = new Trust(List.of(), List.of(Outside.read("kept", kept).orThrow()));
    Verdict.Checked checked = check(written(prepared), trust);
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.agreements()).hasSize(1);
    assertThat(checked.summary().opened() > 0).isEqualTo(details);
    Excerpted excerpt = Objects.requireNonNull(checked.excerpt());
    assertThat(excerpt.about()).endsWith("、" + FiscalYear.words(year).ja());
    assertThat(excerpt.asked()).isEqualTo(excerpt.found()).isEqualTo(Map.of("entry", 2L));
    assertThat(excerpt.proven()).isEqualTo(checked.summary().records()).isEqualTo(2);
  }

  @Test
  void onlyRecordsOfWhatWasAskedForAreInIt() {
    String text = new String(written(prepared(true)), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("subject: entry " + first.id())
        .contains("\"object\":{\"id\":\"" + first.id() + "\",\"kind\":\"entry\"")
        .doesNotContain("\"kind\":\"person\"", "\"kind\":\"journal\"");
    assertThat(devices().things()).hasSize(2).contains(new Thing("entry", first.id().toString()));
  }

  @Test
  void whatWasAlteredAfterwardsIsNamed() throws IOException {
    String text = new String(written(prepared(true)), StandardCharsets.UTF_8);
    String altered =
        text.replaceFirst("\"kind\":\"entry\",\"version\":1", "\"kind\":\"entry\",\"version\":7");
    assertThat(altered).isNotEqualTo(text);
    assertThat(check(altered.getBytes(StandardCharsets.UTF_8), Trust.NOTHING).findings())
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(Kind.ALTERED);
  }

  @Test
  void takingAwayIsItselfInTheJournal() throws IOException {
    prepared(false);
    var journal = List.of(new Thing("journal", auditor.code()));
    var asked = new Excerpts.Asked("証跡の書き出し", journal);
    var prepared = Stage.in(auditor, () -> excerpts.prepare(auditor, asked, true));
    assertThat(new String(written(prepared), StandardCharsets.UTF_8))
        .contains("\"action\":\"journal.excerpt\"")
        .contains(FiscalYear.words(year).ja());
  }

  @Test
  void nothingIsOfferedButWhatIsThere() {
    assertThat(Stage.in(auditor, () -> excerpts.offers(auditor)))
        .singleElement()
        .satisfies(offer -> assertThat(offer.code()).isEqualTo(DEVICES))
        .satisfies(offer -> assertThat(offer.years()).containsExactly(year));
    for (String code : List.of("ledger:none", "none", "none:devices", "")) {
      assertThat(Stage.in(auditor, () -> excerpts.asked(auditor, code, year)).fits()).isFalse();
    }
    assertThat(Stage.in(auditor, () -> excerpts.asked(auditor, DEVICES, year - 1)).fits())
        .isFalse();
  }

  @Test
  void whoeverMayNotExportTheJournalTakesNothingAway() {
    Acting manager = players.manager();
    Excerpts.Prepared prepared = prepared(false);
    assertThatThrownBy(() -> Stage.in(manager, () -> excerpts.asked(manager, DEVICES, year)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> Stage.in(manager, () -> excerpts.prepare(manager, devices(), false)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> excerpts.write(manager, prepared, new ByteArrayOutputStream()))
        .isInstanceOf(AccessDeniedException.class);
  }
}
