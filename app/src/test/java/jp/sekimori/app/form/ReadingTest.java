package jp.sekimori.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FieldType.Known;
import jp.sekimori.app.control.FieldType.Plain;
import jp.sekimori.app.form.Outcome.Faulty;
import jp.sekimori.app.form.Outcome.Filled;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of field takes what people write, and says of the rest how to mend it. */
class ReadingTest {
  private static final Known YEARS =
      new Known(new FactType.Whole(0, 9_999, Optional.of(new Words("年", "years"))));

  private final Desk desk = new Desk();

  private static FieldType type(String name) {
    return switch (name) {
      case "text" -> new FieldType.Text();
      case "note" -> new FieldType.Note();
      case "number" -> YEARS;
      case "yes-no" -> new Known(new FactType.YesNo());
      case "class" -> new Known(new FactType.ClassOn("confidentiality"));
      default -> Plain.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    };
  }

  private Outcome read(String type, String typed) {
    return desk.form(Desk.field("機密性", type(type))).read(Desk.posted("機密性", typed), desk.context());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number  | １，２３４年 | 1234",
        "number  | 007 | 7",
        "date    | 令和8年4月1日 | 2026-04-01",
        "date    | R8/4/1(水) | 2026-04-01",
        "date    | 平成31年4月30日 | 2019-04-30",
        "date    | 20260401 | 2026-04-01",
        "time    | 令和8年4月1日 午後1時5分 | 2026-04-01T04:05:00Z",
        "time    | R8.4.1 13:05 | 2026-04-01T04:05:00Z",
        "time    | 2026-04-01T13:05 | 2026-04-01T04:05:00Z",
        "time    | 2026-04-01 9時 | 2026-04-01T00:00:00Z",
        "yes-no  | 有 | yes",
        "yes-no  | × | no",
        "class   | 機密性２ | C2",
        "class   | 機密性2 | C2",
        "class   | 3 | C3",
        "class   | c1 | C1",
        "class   | 機密２ | C2",
        "class   | Ⅱ | C2",
        "class   | 区分3 | C3",
        "clause  | S6-1(9) | S6-1(9)",
        "clause  | 第6の1(9) | S6-1(9)",
        "address | １９２．０．２．１０ | 192.0.2.10",
        "address | 192.0.2.0/24 | 192.0.2.0/24",
        "address | 192.0.2.1 - 192.0.2.9 | 192.0.2.1-192.0.2.9",
        "address | 2001:0DB8:0:0::1 | 2001:db8::1",
        "address | ::/0 | ::/0",
        "mac     | 00-1A-2B-3C-4D-5E | 00:1a:2b:3c:4d:5e",
        "mac     | 001a.2b3c.4d5e | 00:1a:2b:3c:4d:5e",
        "corporate-number | ７０００-０１２０-５０００２ | 7000012050002",
        "ports   | 443,8000～8010 | 443, 8000-8010",
        "ports   | 22、80 | 22, 80",
        "url     | https://example.org/a?b=%20 | https://example.org/a?b=%20",
      })
  void takesWhatPeopleWrite(String type, String typed, String kept) {
    assertThat(read(type, typed)).isEqualTo(new Filled(Values.NONE.with("機密性", kept)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number  | 十 | は整数ではありません。 | 0から9999まで",
        "number  | 1.5 | は整数ではありません。 | 整数を書いて",
        "number  | 1,23 | は整数ではありません。 | 整数を書いて",
        "number  | 10000 | は範囲の外です。 | 0から9999まで",
        "number  | 99999999999999999999 | は整数ではありません。 | 0から9999まで",
        "date    | 令和8年2月30日 | 暦にない日です。 | のように書いて",
        "date    | 平成31年5月1日 | 令和元年5月1日のこと | のように書いて",
        "date    | 8.4.1 | 年号がない | のように書いて",
        "date    | 0001-01-01 | 1873年から | のように書いて",
        "time    | 令和8年4月1日 | 日時として読み取れません。 | 13時5分",
        "time    | R8.4.1 25:00 | 「R8.4.1 25:00」は日時として | 13時5分",
        "yes-no  | たぶん | は選べません。 | はい、いいえ",
        "class   | 完全性2 | は選べません。 | 機密性３、機密性２、機密性１",
        "class   | 機密性4 | は選べません。 | 機密性３、機密性２、機密性１",
        "clause  | S99 | という条項は、今の版にありません。 | 第６の１(9)",
        "address | 192.0.2.256 | はIPアドレス又はその範囲ではありません。 | 192.0.2.0/24",
        "address | 1 | はIPアドレス又はその範囲ではありません。 | 192.0.2.0/24",
        "address | 192.0.2.5/24 | ネットワークの先頭のアドレスではありません。 | 192.0.2.0/24",
        "address | 192.0.2.9-192.0.2.1 | はIPアドレス又はその範囲ではありません。 | 192.0.2.10",
        "address | fe80::1%eth0 | はIPアドレス又はその範囲ではありません。 | 192.0.2.10",
        "mac     | 00:1A:2B:3C:4D | はMACアドレスではありません。 | 16進数12桁",
        "ports   | 0 | はポート番号ではありません。 | 1から65535まで",
        "ports   | 90-80 | はポート番号ではありません。 | 1から65535まで",
        "ports   | 80,,90 | はポート番号ではありません。 | 1から65535まで",
        "ports   | 65536 | はポート番号ではありません。 | 1から65535まで",
        "url     | javascript:alert(1) | はウェブの番地ではありません。 | httpsで始まる番地",
        "url     | https:///x | はウェブの番地ではありません。 | httpsで始まる番地",
      })
  void saysHowToMendTheRest(String type, String typed, String what, String mend) {
    Outcome outcome = read(type, typed);
    assertThat(outcome).isInstanceOf(Faulty.class);
    List<Fault> faults = ((Faulty) outcome).faults();
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().what().ja()).contains(what);
    assertThat(faults.getFirst().mend().ja()).contains(mend);
    assertThat(faults.getFirst().what().en()).isNotBlank().isNotEqualTo(what);
    assertThat(faults.getFirst().mend().en()).matches("[\\p{ASCII}“”…]+|.*Choose one of.*");
  }

  @ParameterizedTest
  @CsvSource({"text,201,1文字", "note,4001,文字あり、長すぎます。"})
  void refusesWhatIsTooLong(String type, int length, String what) {
    Outcome outcome = read(type, "字".repeat(length));
    assertThat(((Faulty) outcome).faults().getFirst().what().ja()).contains(what);
    assertThat(read(type, "𠮷".repeat(length - 1))).isInstanceOf(Filled.class);
  }

  @ParameterizedTest
  @CsvSource({"text", "note"})
  void refusesWhatCannotBeSeen(String type) {
    Outcome outcome = read(type, "あ\u0000い");
    assertThat(((Faulty) outcome).faults().getFirst().what().ja()).contains("制御文字");
  }
}
