package jp.sekimori.app.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.Stage;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.ledger.imports.LedgerImports.Desk;
import jp.sekimori.app.ledger.imports.LedgerImports.Handed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Words of an office's own tables stand for choices of the ledger once somebody has said so. */
@WebTest
@Import(Stage.class)
class OwnWordsTest {
  @Autowired private LedgerImports imports;
  @Autowired private Stage stage;
  @Autowired private Ids ids;
  private Players players;

  @BeforeEach
  void anOrganization() {
    players = stage.players();
  }

  private Desk desk(Acting acting) {
    return Stage.in(acting, () -> imports.desk(acting, "devices")).orElseThrow();
  }

  private jp.sekimori.app.ledger.imports.Import open(Acting acting, String name, byte[] bytes) {
    UUID id = ids.next();
    Desk desk = desk(acting);
    UUID office = desk.offices().getFirst();
    return Stage.in(
        acting,
        () -> {
          assertThat(imports.open(acting, desk, id, new Handed(office, name, bytes))).isEmpty();
          return imports.find(desk, id).orElseThrow();
        });
  }

  private Checked check(Acting acting, jp.sekimori.app.ledger.imports.Import list) {
    Desk desk = desk(acting);
    return Stage.in(acting, () -> imports.check(acting, desk, list));
  }

  private String used() {
    return desk(players.manager())
        .fields()
        .find("used-for")
        .flatMap(field -> field.option("office"))
        .orElseThrow()
        .label()
        .ja();
  }

  @Test
  void ownWordsAreMappedOnceForAnOfficeAndItsLedgerAndToldInTheDryRun() {
    Acting manager = players.manager();
    byte[] own =
        ("管理番号,種別,機種,機密性,暗号化の有無,用途\n" + "W-1,ノートPC,型番,2,有,システム以外の業務\nW-2,ノートPC,型番,2,有,システム以外の業務\n")
            .replace("システム以外の業務", used())
            .getBytes(StandardCharsets.UTF_8);
    var list = open(manager, "words.csv", own);
    assertThat(check(manager, list).faults())
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault.mend().ja()).contains("列の読み方を変える"));
    Desk desk = desk(manager);
    Table table = Stage.in(manager, () -> imports.table(desk, list));
    List<Words.Own> words = Stage.in(manager, () -> imports.words(desk, list, table));
    assertThat(words).extracting(Words.Own::name).containsExactly("word.kind.ノートPC");
    var said = List.of(new Words.Own(words.getFirst().field(), "ノートPC", Optional.of("pc")));
    var reading = new LedgerImports.Reading(Optional.empty(), Map.of(), said, Map.of());
    assertThat(Stage.in(manager, () -> imports.read(manager, desk, list, 1, reading))).isTrue();

    var next = open(manager, "words.csv", own);
    Checked checked = check(manager, next);
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.good())
        .allSatisfy(row -> assertThat(row.values().one("kind")).contains("pc"));
    assertThat(checked.replaced())
        .extracting(it -> it.word() + it.choice().value() + it.rows())
        .containsExactly("ノートPCpc2");
    Acting other = players.otherManager();
    assertThat(check(other, open(other, "words.csv", own)).faults()).hasSize(2);

    var none = List.of(new Words.Own(words.getFirst().field(), "ノートPC", Optional.empty()));
    var forgotten = new LedgerImports.Reading(Optional.empty(), Map.of(), none, Map.of());
    Stage.in(manager, () -> imports.read(manager, desk, next, 1, forgotten));
    assertThat(check(manager, open(manager, "words.csv", own)).good()).isEmpty();
  }
}
