package jp.sekimori.clauses.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "町の監査実施要領を定める。, 町の監査実施要綱を定める。, 要領→要綱",
    "端末を閉じ、ディスプレーを消す。, 端末を閉じ、ディスプレイを消す。, ディスプレー→ディスプレイ",
    "機密性３以上の情報を扱わない。, 機密性２以上の情報を扱わない。, ３→２",
    "平成25年４月１日から施行する。, 平成26年４月１日から施行する。, 25→26",
    "令和５年○月○日から施行する。, 令和５年６月５日から施行する。, ○→６ ○→５",
    "共有の符号を配る課の長が決める。, 共用の符号を配る課の長が決める。, 共有→共用",
    "再委託先の選定を行うときに確かめる。, 再委任先の選定を行うときに確かめる。, 委託→委任",
    "副知事が議長を務めるものとする。, 副市長が議長を務めるものとする。, 副知事→副市長",
    "情報管理者に報告をする。, 情報責任者に報告をする。, 管理→責任",
    "県庁所在地に置くものとする。, 市庁所在地に置くものとする。, 県庁→市庁",
    "職員は端末を返す。, 職員は速やかに端末を返す。, →速やかに",
    "課長の責任において行わせる。, 課長の責務において行わせる。, 責任→責務",
    "利用者などの端末を止める。, 利用者などが端末を止める。, の→が",
    "CISO補佐が定める手順に従う。, CIO補佐が定める手順に従う。, CISO→CIO",
    "文書の管理を行う者が決める。, 帳票の運用を行う者が決める。, 文書の管理→帳票の運用",
    "県民等に知らせるものとする。, 県民に知らせるものとする。, 等→",
    "情報を守る。ただし、急ぐときは、この限りでない。, 情報を守る。, ただし、急ぐときは、この限りでない。→"
  })
  void cutsWhereAReaderWould(String older, String newer, String edits) {
    assertThat(told(Wording.edits(older, newer))).isEqualTo(edits);
  }

  @Test
  void showsATextWrittenAnewAsAWhole() {
    String older = "職員は、端末を持ち出してはならない。";
    String newer = "管理者が別に定める場合を除き、庁舎外での利用を禁ずる。";
    assertThat(told(Wording.edits(older, newer))).isEqualTo(older + "→" + newer);
  }

  @Test
  void widthAloneIsAnEditButEqualTextsHaveNone() {
    assertThat(told(Wording.edits("CISOの許可を受ける。", "ＣＩＳＯの許可を受ける。"))).isEqualTo("CISO→ＣＩＳＯ");
    assertThat(Wording.edits("同じ", "同じ")).isEmpty();
  }

  @Test
  void neverCutsASurrogatePair() {
    for (Edit edit : Wording.edits("𠮷田が𩸽を見る。𠀋", "𠮟田が𩸽を見る。𠀌")) {
      assertThat(edit.older().isEmpty() || !Character.isLowSurrogate(edit.older().charAt(0)))
          .isTrue();
      assertThat(edit.older()).doesNotEndWith("\uD842");
    }
  }

  @Test
  void editsAppliedToTheOlderTextGiveTheNewer() {
    var random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      String older = text(random, random.nextInt(40));
      String newer = i % 2 == 0 ? mutated(random, older) : text(random, random.nextInt(40));
      assertThat(applied(older, Wording.edits(older, newer))).isEqualTo(newer);
    }
  }

  @Test
  void aHugeTextWrittenAnewIsComparedInTime() {
    var random = new Random(11);
    String older = text(random, 60_000);
    String newer = text(random, 60_000);
    long start = System.nanoTime();
    assertThat(applied(older, Wording.edits(older, newer))).isEqualTo(newer);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  private static String text(Random random, int length) {
    int[] signs = "情報管理者等のをにはがAb12１２、。ーアイウ 𠮷𩸽○（）要綱領".codePoints().toArray();
    return random
        .ints(length, 0, signs.length)
        .map(i -> signs[i])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String mutated(Random random, String text) {
    int[] points = text.codePoints().toArray();
    var mutated = new StringBuilder();
    for (int point : points) {
      if (random.nextInt(6) != 0) {
        mutated.appendCodePoint(point);
      }
      if (random.nextInt(6) == 0) {
        mutated.append(text(random, 1 + random.nextInt(3)));
      }
    }
    return mutated.toString();
  }

  /** Edits stand in order, touch nothing between them, and name what they replace. */
  private static String applied(String older, List<Edit> edits) {
    var newer = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      newer.append(older, at, edit.olderStart());
      assertThat(newer.length()).isEqualTo(edit.newerStart());
      assertThat(older.substring(edit.olderStart(), edit.olderEnd())).isEqualTo(edit.older());
      newer.append(edit.newer());
      at = edit.olderEnd();
    }
    return newer.append(older.substring(at)).toString();
  }

  private static String told(List<Edit> edits) {
    return String.join(" ", edits.stream().map(edit -> edit.older() + "→" + edit.newer()).toList());
  }
}
