package jp.sekimori.app.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.Stage;
import jp.sekimori.app.ledger.imports.LedgerImports.Desk;
import jp.sekimori.app.ledger.imports.LedgerImports.Handed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Ten thousand devices come in by one table; how long that takes is written down. */
@WebTest
@Import(Stage.class)
@Tag("long")
class ManyRowsTest {
  private static final int ROWS = 10_000;
  private static final String HEADS = "管理番号,種別,機種,用途,機密性,暗号化の有無,登録年月日\n";

  @Autowired private LedgerImports imports;
  @Autowired private Stage stage;
  @Autowired private Ids ids;

  private final List<String> figures = new ArrayList<>();

  @Test
  void tenThousandRowsAreCheckedAndEntered() throws IOException {
    Acting manager = stage.players().manager();
    Desk desk = Stage.in(manager, () -> imports.desk(manager, "devices")).orElseThrow();
    UUID id = ids.next();
    var handed = new Handed(desk.offices().getFirst(), "端末台帳.csv", table(desk));
    long began = System.nanoTime();
    Stage.in(manager, () -> imports.open(manager, desk, id, handed));
    var list = Stage.in(manager, () -> imports.find(desk, id)).orElseThrow();
    Checked checked = Stage.in(manager, () -> imports.check(manager, desk, list));
    told("dry run", began);
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.good()).hasSize(ROWS);
    began = System.nanoTime();
    Stage.in(manager, () -> imports.apply(manager, desk, id, list.version(), ROWS));
    told("entering", began);
    Files.write(Path.of("target", "imports.txt"), figures);
    assertThat(Stage.in(manager, () -> imports.find(desk, id)).orElseThrow().done())
        .hasValueSatisfying(done -> assertThat(done.entered()).isEqualTo(ROWS));
  }

  private void told(String what, long began) {
    figures.add(
        "%s of %,d rows: %,d ms".formatted(what, ROWS, (System.nanoTime() - began) / 1_000_000));
  }

  private static byte[] table(Desk desk) {
    String used =
        desk.fields()
            .find("used-for")
            .flatMap(field -> field.option("office"))
            .orElseThrow()
            .label()
            .ja();
    return IntStream.range(0, ROWS)
        .mapToObj(i -> "T-%05d,パソコン,型番%d,%s,2,有,令和8年4月1日\n".formatted(i, i % 40, used))
        .collect(Collectors.joining("", HEADS, ""))
        .getBytes(Charset.forName("windows-31j"));
  }
}
