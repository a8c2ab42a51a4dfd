package jp.sekimori.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.form.Attaching.Attached;
import jp.sekimori.app.form.Scanner.Scanned;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.store.Attachments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Files come in checked, and only whoever handed one over can put it into a field. */
@WebTest
class AttachingTest {
  private static final byte[] PDF = "%PDF-1.7 見積書".getBytes(StandardCharsets.UTF_8);

  @Autowired private Attaching attaching;
  @Autowired private Attachments attachments;
  @Autowired private UploadStore uploads;
  @Autowired private Contexts contexts;
  @Autowired private TransactionOperations transactions;
  @Autowired private Cast cast;
  @Autowired private Clock clock;

  private Attached attach(Attaching by, Acting acting, String name, byte[] content) {
    return Tenant.in(
        acting.organization(), () -> transactions.execute(_ -> by.attach(acting, name, content)));
  }

  private static String what(Attached attached) {
    return attached instanceof Attached.Refused refused ? refused.what().ja() : "";
  }

  @Test
  void aFileIsKeptAndOnlyItsGiverMayNameIt() {
    Acting staff = cast.acting(Role.STAFF);
    var kept = (Attached.Kept) attach(attaching, staff, "C:\\机\\見積書.pdf", PDF);
    assertThat(kept.file().name()).isEqualTo("見積書.pdf");
    assertThat(kept.file().type()).isEqualTo("application/pdf");
    Tenant.run(
        staff.organization(),
        () ->
            transactions.executeWithoutResult(
                _ -> {
                  assertThat(contexts.of(staff).uploads().has(kept.file())).isTrue();
                  assertThat(contexts.of(cast.acting(Role.MANAGER)).uploads().has(kept.file()))
                      .isFalse();
                  assertThat(attaching.download(kept.file()).getBody()).isEqualTo(PDF);
                }));
  }

  @Test
  void whatIsEmptyTooLargeOrOfNoKindIsRefusedInWords() {
    Acting staff = cast.acting(Role.STAFF);
    assertThat(what(attach(attaching, staff, "a.pdf", new byte[0]))).contains("空のファイル");
    assertThat(what(attach(attaching, staff, "a.pdf", new byte[Attaching.LARGEST + 1])))
        .isEqualTo("「a.pdf」：大きすぎます（11MB）。");
    assertThat(what(attach(attaching, staff, "a.exe", new byte[10]))).contains("受け取れる種類");
    assertThat(what(attach(attaching, staff, "a.docx", PDF))).contains("拡張子と合いません");
  }

  @Test
  void whatIsInfectedOrCouldNotBeScannedIsNotKept() {
    Acting staff = cast.acting(Role.STAFF);
    byte[] bad = "%PDF-1.7 悪いもの".getBytes(StandardCharsets.UTF_8);
    var infected = new Attaching(attachments, uploads, _ -> new Scanned.Infected("Eicar"), clock);
    assertThat(what(attach(infected, staff, "a.pdf", bad))).contains("不正プログラムが見つかった");
    var unsure =
        new Attaching(attachments, uploads, _ -> new Scanned.Unavailable("refused"), clock);
    assertThat(what(attach(unsure, staff, "a.pdf", bad))).contains("ウイルス検査ができない");
    Tenant.run(
        staff.organization(),
        () ->
            assertThat(
                    uploads.has(
                        staff,
                        new FileValue(
                            jp.sekimori.evidence.tree.Hash.ofData(bad),
                            "application/pdf",
                            "a.pdf")))
                .isFalse());
  }
}
