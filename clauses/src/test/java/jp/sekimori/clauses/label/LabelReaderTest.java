package jp.sekimori.clauses.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第1部 情報の扱い        | 第1部       | part             | 第1部
          第２編　通則            | 第２編      | book             | 第2編
          第３章　雑則            | 第３章      | chapter          | 第3章
          第一節 通則             | 第一節      | section          | 第1節
          第２款 許可             | 第２款      | subsection       | 第2款
          第１目 細則             | 第１目      | division         | 第1目
          第１条　この規程は      | 第１条      | article          | 第1条
          第8条の2 前条の         | 第8条の2    | article          | 第8条の2
          第十二条の三　前条の    | 第十二条の三 | article         | 第12条の3
          第１ 総則               | 第１        | ordinal          | 第1
          第 10 外部の者          | 第 10       | ordinal          | 第10
          第２ 部門の長           | 第２        | ordinal          | 第2
          第１ 目的               | 第１        | ordinal          | 第1
          １ 目的                 | １          | number           | 1
          10　適用                | 10          | number           | 10
          １．目的                | １．        | dotted-number    | 1.
          1. 目的                 | 1.          | dotted-number    | 1.
          (1) 対象                | (1)         | paren-number     | (1)
          （１）対象              | （１）      | paren-number     | (1)
          ⑴ 対象                  | ⑴           | paren-number     | (1)
          (9)最高責任者は         | (9)         | paren-number     | (9)
          1） 対象                | 1）         | closed-number    | 1)
          ① 確認                  | ①           | circled-number   | <1>
          ㉑ 確認                 | ㉑          | circled-number   | <21>
          ア 記録                 | ア          | katakana         | ア
          ｱ 記録                  | ｱ           | katakana         | ア
          (ア) 記録               | (ア)        | paren-katakana   | (ア)
          (ｱ) 記録                | (ｱ)         | paren-katakana   | (ア)
          一 記録                 | 一          | kanji            | 一
          二十一　記録            | 二十一      | kanji            | 二十一
          （一） 記録             | （一）      | paren-kanji      | (一)
          ㈢ 記録                 | ㈢          | paren-kanji      | (三)
          a 記録                  | a           | lower-latin      | a
          (b) 記録                | (b)         | paren-lower-latin | (b)
          Ⅲ 各論                  | Ⅲ           | upper-roman      | III
          2―4―1 接続              | 2―4―1       | compound         | 2-4-1
          Ⅲ−１−６　接続           | Ⅲ−１−６     | compound         | 3-1-6
          1.2.3 接続              | 1.2.3       | compound         | 1-2-3
          Ⅰ．総論                 | Ⅰ．         | upper-roman      | I
          ア．記録                | ア．        | katakana         | ア
          a. 記録                 | a.          | lower-latin      | a
          1.1. 接続               | 1.1.        | compound         | 1-1
          第２－４ 接続           | 第２－４    | compound         | 2-4
          附 則                   | 附 則       | supplement       | 附則
          付則                    | 付則        | supplement       | 附則
          別紙１                  | 別紙１      | annex            | 別紙1
          別表第２（第３条関係）  | 別表第２    | appended-table   | 別表2
          様式第１号（第４条関係） | 様式第１号 | form             | 様式1
          第３号様式              | 第３号様式  | form             | 様式3
          """)
  void readsWhatWasPrintedAndItsNormalForm(
      String line, String printed, String kind, String normal) {
    Label label = LabelReader.read(line).getFirst().label();
    assertThat(label.printed()).isEqualTo(printed);
    assertThat(label.kind().code()).isEqualTo(kind);
    assertThat(label.normal()).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          １～７ （略）              | １～７             | 1~7
          (3)～(4) （略）            | (3)～(4)           | (3)~(4)
          ア～イ （略）              | ア～イ             | ア~イ
          第 14～15 （略）           | 第 14～15          | 第14~第15
          第３・第４（略）           | 第３・第４         | 第3~第4
          ５～６（略）               | ５～６             | 5~6
          第３条及び第４条 （略）    | 第３条及び第４条   | 第3条~第4条
          第７条から第９条まで （略） | 第７条から第９条まで | 第7条~第9条
          (1)・(2) （略）            | (1)・(2)           | (1)~(2)
          """)
  void readsRangesAsOneLabel(String line, String printed, String normal) {
    Label label = LabelReader.read(line).getFirst().label();
    assertThat(label.printed()).isEqualTo(printed);
    assertThat(label.normal()).isEqualTo(normal);
    assertThat(label.isRange()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第三者に提供しては",
        "第１条の規定により",
        "第３条第２項に定める",
        "２名以上で行う",
        "アクセス記録",
        "別紙のとおりとする",
        "附則第２項の規定",
        "職員等は、",
        "（目的）",
        "一時的に",
        "1.5倍",
        "a.txtという",
        "ア、イ及びウの",
        "2.5.1234",
        "",
        "　",
      })
  void seesNoLabelWhereASentenceMerelyStartsAlike(String line) {
    assertThat(LabelReader.read(line)).isEmpty();
  }

  @Test
  void givesEveryReadingOfASignThatHasSeveral() {
    assertThat(LabelReader.read("イ 記録").stream().map(c -> c.label().kind()))
        .containsExactly(LabelKind.KATAKANA, LabelKind.IROHA);
    assertThat(LabelReader.read("(i) 記録").stream().map(c -> c.label().kind()))
        .containsExactly(LabelKind.PAREN_LOWER_LATIN, LabelKind.PAREN_LOWER_ROMAN);
  }

  @Test
  void keepsTheBlanksInsideALabelAndPassesOverThoseBehindIt() {
    var candidate = LabelReader.read("  第 10　　外部").getFirst();
    assertThat(candidate.label().printed()).isEqualTo("第 10");
    assertThat(candidate.label().compact()).isEqualTo("第10");
    assertThat("  第 10　　外部".substring(candidate.end())).isEqualTo("外部");
  }
}
