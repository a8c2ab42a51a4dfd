package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairRulesTest {
  private static final String OLDER =
      """
      第１条【（目的）】この規程は、情報の保護に関し必要な事項を定める。
      第２条【（責任者）】副市長を責任者とし、事務を総括させる。
      第３条【（端末の持出し）】端末を庁舎の外へ持ち出す者は、あらかじめ課長の許可を得なければならない。
      第４条【（記録）】課長は、%sの許可をしたときは、監査実施要領の定めるところにより記録を残さなければならない。
      第５条【（点検）】課長は、%sの記録を、監査実施要領の定めるところにより毎月点検しなければならない。
      """;

  /** A new third article pushes those behind it down by one. */
  private static String newer(String fourth, String fifth) {
    String pushed = OLDER.replace("第５条", "第６条").replace("第４条", "第５条").replace("第３条", "第４条");
    String inserted = "第３条【（補佐）】責任者は、課長のうちから補佐を指名し、その事務を行わせることができる。\n";
    int at = pushed.indexOf("第４条");
    return pushed.substring(0, at) + inserted + pushed.substring(at).formatted(fourth, fifth);
  }

  @Test
  void tellsAReferenceThatStayedBehindWhenItsTargetWasRenumbered() {
    assertThat(Linted.pair(OLDER.formatted("前条", "第４条"), newer("第３条", "第５条"))).isEmpty();
    assertThat(Linted.pair(OLDER.formatted("第３条", "第４条"), newer("第３条", "第５条")))
        .containsExactly("pair-reference-stale@5");
    assertThat(Linted.pair(OLDER.formatted("第３条", "前条"), newer("第４条", "前条"))).isEmpty();
  }

  @Test
  void tells前条ThatMeansAnotherArticleNow() {
    String newer =
        """
        第１条【（目的）】この規程は、情報の保護に関し必要な事項を定める。
        第２条【（責任者）】副市長を責任者とし、事務を総括させる。
        第３条【（端末の持出し）】端末を庁舎の外へ持ち出す者は、あらかじめ課長の許可を得なければならない。
        第４条【（補佐）】責任者は、課長のうちから補佐を指名し、その事務を行わせることができる。
        第５条【（記録）】課長は、前条の許可をしたときは、監査実施要領の定めるところにより記録を残さなければならない。
        第６条【（点検）】課長は、前条の記録を、監査実施要領の定めるところにより毎月点検しなければならない。
        """;
    assertThat(Linted.pair(OLDER.formatted("前条", "前条"), newer))
        .containsExactly("pair-reference-stale@5");
  }

  @Test
  void asksAboutAReferenceThatWasChangedThoughItsTargetWasNot() {
    assertThat(Linted.pair(OLDER.formatted("第３条", "第４条"), OLDER.formatted("第２条", "第４条")))
        .containsExactly("pair-reference-changed@4");
  }

  @Test
  void tellsAReferenceToWhatTookThePlaceOfADeletedClause() {
    String newer =
        OLDER
            .formatted("第２条", "第４条")
            .replaceAll("第２条【.*\n", "")
            .replace("第３条【", "第２条【")
            .replace("第４条", "第３条")
            .replace("第５条【", "第４条【");
    assertThat(Linted.pair(OLDER.formatted("第２条", "第４条"), newer))
        .containsExactly("pair-reference-deleted@3");
  }

  @Test
  void tellsATermThatWasChangedInOneClauseOnly() {
    String older = OLDER.formatted("第３条", "第４条");
    int last = older.lastIndexOf("監査実施要領");
    String once = older.substring(0, last) + older.substring(last).replace("監査実施要領", "監査実施要綱");
    assertThat(Linted.pair(older, once)).containsExactly("pair-term-left@4");
    assertThat(Linted.pair(older, older.replace("監査実施要領", "監査実施要綱"))).isEmpty();
  }

  @Test
  void takesAChangeToAnotherKnownTermForAChangeOfSubstance() {
    String older = OLDER.formatted("第３条", "第４条").replace("責任者とし", "情報管理責任者とし");
    String newer = older.replace("第４条【（記録）】課長は", "第４条【（記録）】情報管理責任者は");
    assertThat(Linted.pair(older, newer)).isEmpty();
  }

  @Test
  void tellsAFaultThatTheRevisionMade() {
    String older = "１ 対応計画には、次の事項を定める。\n  ア 連絡の手順及び連絡先\n  イ 再発を防止する措置の内容\n  ウ 優先して復旧する業務とその方法\n";
    String newer = older.replace("ウ 優先", "イ 優先");
    assertThat(Linted.pair(older, newer)).containsExactly("pair-new-fault@4");
    assertThat(Linted.pair(newer, newer)).isEmpty();
  }

  @Test
  void asksAboutAnAddedClauseThatStandsElsewhere() {
    String older = "１ 発信\n  ¶所属の長は、公式の発信に用いる手順を定め、職員に守らせなければならない。\n２ 記録\n  ¶記録は、一年間保存する。\n";
    String newer = older + "３ 広報\n  ¶所属の長は、公式の発信に用いる手順を定め、職員に守らせなければならない。\n";
    assertThat(Linted.pair(older, newer)).containsExactly("pair-clause-duplicate@6");
  }

  @Test
  void tellsAShortNameWhoseDefinitionWasStruck() {
    String older = "１ 副知事を最高情報責任者（以下「CIO」という。）とし、事務を総括させる。\n２ CIOは、毎年度、対策の状況を公表しなければならない。\n";
    assertThat(Linted.pair(older, older.replace("（以下「CIO」という。）", "")))
        .containsExactly("pair-definition-lost@2");
  }
}
