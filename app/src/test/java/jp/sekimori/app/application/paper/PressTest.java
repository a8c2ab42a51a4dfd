package jp.sekimori.app.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.application.Act;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Frozen;
import jp.sekimori.app.application.Leg;
import jp.sekimori.app.application.Stage;
import jp.sekimori.app.control.Step;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.decision.kept.Kept;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.form.Values;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Effect;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class PressTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant SUBMITTED = Instant.parse("2026-11-20T01:00:00Z");
  private static final Instant DECIDED = Instant.parse("2026-11-23T02:30:00Z");
  private static final UUID APPLICANT = new UUID(0, 1);
  private static final UUID MANAGER = new UUID(0, 2);

  private final Press press = new Press(wording());

  private static ResourceBundleMessageSource wording() {
    var wording = new ResourceBundleMessageSource();
    wording.setBasenames("messages/application");
    wording.setDefaultEncoding("UTF-8");
    wording.setFallbackToSystemLocale(false);
    wording.setAlwaysUseMessageFormat(true);
    return wording;
  }

  private static Message same(String words) {
    return new Message(words, words);
  }

  private static Frozen frozen(String destination) {
    var permission =
        new Told.Permission("take-out", same("端末の持ち出しの許可"), "manager", same("情報セキュリティ管理者"));
    var told =
        new Told(
            "take-out",
            same("端末を持ち出す"),
            Effect.NEEDS_PERMIT,
            List.of(),
            List.of(),
            List.of(new Told.Duty("return-by", same("返す日を決める"), List.of())),
            List.of(permission),
            List.of(
                new Told.Handling(
                    same("機密性２"), List.of(new Told.Duty("lock", same("鍵のかかる場所に置く"), List.of())))),
            List.of());
    return new Frozen(
        TODAY,
        new Kept.Rules("fukushima", "2023-06-05", same("令和5年6月5日施行"), Optional.empty(), "d"),
        Optional.of(told),
        List.of(
            new Frozen.Line(
                "item", same("持ち出すもの"), List.of(same("PC-001"), same("PC-002")), List.of(), false),
            new Frozen.Line(
                "destination", same("行先"), List.of(same(destination)), List.of(), false)),
        List.of());
  }

  private static Applied applied(Stage stage, String destination) {
    var leg =
        new Leg(
            0,
            Step.Kind.DECIDE,
            same("決裁"),
            List.of("manager"),
            Optional.empty(),
            same("情報セキュリティ管理者"),
            Optional.empty());
    return new Applied(
        new Applied.Head(
            new UUID(7, 7),
            "take-out",
            same("持ち出し"),
            new Applied.Applicant(APPLICANT, "石川 花子", Optional.empty()),
            new Applied.Office(new UUID(0, 9), "税務課")),
        Optional.of(new Numbered(2026, 12)),
        new Applied.Asked(Values.NONE, Set.of(), List.of(), Values.NONE),
        new Applied.Way(stage, List.of(leg), stage == Stage.SUBMITTED ? 0 : 1),
        Optional.of(frozen(destination)),
        new Applied.Times(SUBMITTED, DECIDED, Optional.of(SUBMITTED), Optional.of(DECIDED)),
        new Applied.Permit(Optional.of(LocalDate.of(2027, 3, 31)), Optional.empty()),
        new Applied.Document("8税第123号", Optional.empty()),
        2);
  }

  private static final Act SUBMIT =
      new Act(
          1,
          Act.Kind.SUBMIT,
          Optional.empty(),
          Optional.of(new Act.Doer(APPLICANT, "石川 花子", Optional.empty(), "税務課 主事")),
          Optional.empty(),
          SUBMITTED,
          "",
          false,
          Optional.empty());
  private static final Act PERMIT =
      new Act(
          2,
          Act.Kind.PERMIT,
          Optional.of(0),
          Optional.of(new Act.Doer(MANAGER, "白石 健", Optional.empty(), "税務課 課長補佐")),
          Optional.of("manager"),
          DECIDED,
          "期間を守ること",
          false,
          Optional.of(new Act.Absent(new UUID(0, 3), "課長 一郎", Optional.empty())));

  private byte[] print(Paper.Kind kind, Applied applied, List<Act> acts, LocalDate day) {
    return press.print(
        new Paper(kind, same("端末・記録媒体等持ち出し許可書"), applied, acts, day), Locale.JAPANESE);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aPermitTellsWhoPermittedWhatUntilWhenAndOnWhichConditions() throws IOException {
    byte[] pdf =
        print(Paper.Kind.PERMIT, applied(Stage.PERMITTED, "福島市"), List.of(SUBMIT, PERMIT), TODAY);
    assertThat(text(pdf))
        .contains("令和8年度 申請 第12号", "文書番号　8税第123号", "令和8年11月23日")
        .contains("税務課 主事　石川 花子", "税務課 課長補佐", "白石 健", "課長 一郎に代わって決裁")
        .contains("令和9年3月31日", "PC-001", "PC-002", "福島市")
        .contains("返す日を決める", "鍵のかかる場所に置く", "期間を守ること")
        .doesNotContain("失効", "過ぎています");
  }

  @Test
  void anApplicationThatWaitsHasNoDecision() throws IOException {
    byte[] pdf =
        print(Paper.Kind.APPLICATION, applied(Stage.SUBMITTED, "福島市"), List.of(SUBMIT), TODAY);
    assertThat(text(pdf)).contains("次のとおり申請します", "情報セキュリティ管理者").doesNotContain("許可します", "白石");
  }

  @Test
  void aPermitOfLastYearSaysSo() throws IOException {
    byte[] pdf =
        print(
            Paper.Kind.PERMIT,
            applied(Stage.PERMITTED, "福島市"),
            List.of(SUBMIT, PERMIT),
            LocalDate.of(2027, 4, 1));
    assertThat(text(pdf)).contains("許可の期間は過ぎています");
  }

  @Test
  void whatCannotBePrintedIsReplacedAndNamed() throws IOException {
    byte[] pdf =
        print(
            Paper.Kind.PERMIT,
            applied(Stage.PERMITTED, "辻\uDB40\uDD00 <b>&\"'𓀀"),
            List.of(SUBMIT, PERMIT),
            TODAY);
    assertThat(text(pdf)).contains("〓", "U+13000", "U+E0100", "<b>&\"'");
  }

  @Test
  void theSamePaperIsTheSameBytes() {
    byte[] first =
        print(Paper.Kind.PERMIT, applied(Stage.PERMITTED, "福島市"), List.of(SUBMIT, PERMIT), TODAY);
    byte[] second =
        print(Paper.Kind.PERMIT, applied(Stage.PERMITTED, "福島市"), List.of(SUBMIT, PERMIT), TODAY);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void nothingIsLeftAloneOnASecondPage() throws IOException {
    for (int lines = 30; lines < 60; lines += 3) {
      byte[] pdf =
          print(
              Paper.Kind.PERMIT,
              applied(Stage.PERMITTED, "会津若松市の会議室".repeat(3 * lines)),
              List.of(SUBMIT, PERMIT),
              TODAY);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        if (document.getNumberOfPages() == 2) {
          var second = new PDFTextStripper();
          second.setStartPage(2);
          assertThat(second.getText(document).lines().count()).isGreaterThan(10);
          return;
        }
        assertThat(document.getNumberOfPages()).isEqualTo(1);
      }
    }
    throw new AssertionError("It never grew over one page");
  }

  @Test
  void aLongFormGoesOverSeveralPages() throws IOException {
    byte[] pdf =
        print(
            Paper.Kind.PERMIT,
            applied(Stage.PERMITTED, "福島市内の出先機関において行う説明会。".repeat(150)),
            List.of(SUBMIT, PERMIT),
            TODAY);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(text(pdf)).contains("1 / ").contains("期間を守ること");
  }
}
