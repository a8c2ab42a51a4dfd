package jp.sekimori.app.command;

import static jp.sekimori.app.command.Drawn.article;
import static jp.sekimori.app.command.Drawn.doubtful;
import static jp.sekimori.app.command.Drawn.elided;
import static jp.sekimori.app.command.Drawn.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Suppressions;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.text.Message;
import org.junit.jupiter.api.Test;

/** The JSON that other programs rely on, word for word. */
class JsonContractTest {

  @Test
  void anOutlineNamesEveryClauseWithItsPath() {
    Outline outline =
        Outline.of(
            List.of(
                article(1, 3, "（目的）", "この規程は、\"情報資産\"を守る。", item("(1)", 1, 5, "紙")),
                elided("２～４", 2, 4, 6),
                doubtful(7, "図")));

    assertThat(Json.document(OutlineReport.of(new Reading(outline, List.of(), List.of()))::json))
        .isEqualTo(
            """
            {
              "column" : null,
              "clauses" : [ {
                "path" : "第1条",
                "label" : "第 1条",
                "kind" : "article",
                "normal" : "第1条",
                "depth" : 0,
                "caption" : "（目的）",
                "text" : "この規程は、\\"情報資産\\"を守る。",
                "line" : 4,
                "elided" : false,
                "uncertain" : false,
                "notes" : [ ]
              }, {
                "path" : "第1条/(1)",
                "label" : "(1)",
                "kind" : "paren-number",
                "normal" : "(1)",
                "depth" : 1,
                "caption" : "",
                "text" : "紙",
                "line" : 5,
                "elided" : false,
                "uncertain" : false,
                "notes" : [ ]
              }, {
                "path" : "２～４",
                "label" : "２～４",
                "kind" : "number",
                "normal" : "2~4",
                "depth" : 0,
                "caption" : "",
                "text" : "（略）",
                "line" : 6,
                "elided" : true,
                "uncertain" : false,
                "notes" : [ ]
              }, {
                "path" : "¶1",
                "label" : "",
                "kind" : "paragraph",
                "normal" : "",
                "depth" : 0,
                "caption" : "",
                "text" : "図",
                "line" : 7,
                "elided" : false,
                "uncertain" : true,
                "notes" : [ {
                  "kind" : "scrambled",
                  "line" : 7,
                  "message" : {
                    "ja" : "図の行の順が失われています。",
                    "en" : "The order of the chart's lines is lost."
                  }
                } ]
              } ],
              "notes" : [ ]
            }
            """);
  }

  @Test
  void aComparisonTellsEachDifferenceWithBothSidesAndTheEdits() {
    assertThat(Json.document(new CompareReport(Compared.sample(), List.of(), Language.EN)::json))
        .isEqualTo(
            """
            {
              "counts" : {
                "renumbered" : 0,
                "reworded" : 1,
                "moved" : 0,
                "added" : 1,
                "deleted" : 0,
                "split" : 0,
                "merged" : 0
              },
              "differences" : [ {
                "kind" : "reworded",
                "old" : {
                  "path" : "(1)",
                  "label" : "(1)",
                  "caption" : "",
                  "text" : "要領を定める。",
                  "line" : 1
                },
                "new" : {
                  "path" : "(1)",
                  "label" : "(1)",
                  "caption" : "",
                  "text" : "要綱を定める。",
                  "line" : 1
                },
                "also" : [ ],
                "edits" : [ {
                  "in" : "text",
                  "old" : "要領",
                  "new" : "要綱",
                  "oldStart" : 0,
                  "newStart" : 0
                } ]
              }, {
                "kind" : "added",
                "old" : null,
                "new" : {
                  "path" : "(1)#2",
                  "label" : "(1)",
                  "caption" : "",
                  "text" : "記録する。",
                  "line" : 2
                },
                "also" : [ ],
                "edits" : [ ]
              } ],
              "notCompared" : [ {
                "where" : "2~4",
                "why" : "elided"
              } ],
              "notes" : [ ]
            }
            """);
  }

  @Test
  void aFindingTellsItsRuleItsPlaceAndBothLanguages() {
    var fixed =
        new Finding(
            "width-twin",
            Finding.Severity.WARNING,
            Finding.Column.OLD,
            "第2部/第６/１/(8)#2",
            950,
            new Message("全角です。", "Full-width."),
            List.of("ＩＤ", "ID"),
            new Finding.Fix(950, "ＩＤ", "ID"));
    var open =
        new Finding(
            "label-repeated",
            Finding.Severity.ERROR,
            Finding.Column.PAIR,
            "",
            1,
            new Message("重複", "Twice"),
            List.of(),
            null);

    var outcome =
        new Suppressions.Outcome(
            List.of(fixed, open),
            List.of(
                new Suppressions.Suppressed(
                    open, new Suppressions.Entry(3, "label-repeated", "*", "原本どおり"))),
            List.of(new Suppressions.Entry(5, "*", "第９/*", "確認済み")));

    assertThat(Json.document(new LintReport(outcome, true)::json))
        .isEqualTo(
            """
            {
              "counts" : {
                "error" : 1,
                "warning" : 1,
                "question" : 0
              },
              "findings" : [ {
                "rule" : "width-twin",
                "severity" : "warning",
                "column" : "old",
                "path" : "第2部/第６/１/(8)#2",
                "line" : 950,
                "message" : {
                  "ja" : "全角です。",
                  "en" : "Full-width."
                },
                "evidence" : [ "ＩＤ", "ID" ],
                "fix" : {
                  "line" : 950,
                  "from" : "ＩＤ",
                  "to" : "ID"
                }
              }, {
                "rule" : "label-repeated",
                "severity" : "error",
                "column" : "pair",
                "path" : "",
                "line" : 1,
                "message" : {
                  "ja" : "重複",
                  "en" : "Twice"
                },
                "evidence" : [ ],
                "fix" : null
              } ],
              "suppressed" : [ {
                "rule" : "label-repeated",
                "severity" : "error",
                "column" : "pair",
                "path" : "",
                "line" : 1,
                "message" : {
                  "ja" : "重複",
                  "en" : "Twice"
                },
                "evidence" : [ ],
                "fix" : null,
                "reason" : "原本どおり"
              } ],
              "unused" : [ {
                "line" : 5,
                "rule" : "*",
                "path" : "第９/*",
                "reason" : "確認済み"
              } ]
            }
            """);
  }

  @Test
  void anErrorSaysWhatWhereAndHowToMendIt() {
    var problem =
        new Problem(
            "empty",
            new Message("空です。", "Empty."),
            new Message("a", "a"),
            new Message("直す", "Mend"));

    assertThat(Json.errors(List.of(problem)))
        .isEqualTo(
            """
            {
              "error" : {
                "reason" : "empty",
                "what" : {
                  "ja" : "空です。",
                  "en" : "Empty."
                },
                "where" : {
                  "ja" : "a",
                  "en" : "a"
                },
                "mend" : {
                  "ja" : "直す",
                  "en" : "Mend"
                }
              }
            }
            """);
  }

  /** One rewording and one addition. */
  private static final class Compared {
    @SuppressWarnings("NullAway") // does not see @Nullable on a nested type of another module
    static Comparison sample() {
      Outline older = Outline.of(List.of(item("(1)", 1, 1, "要領を定める。")));
      Outline newer = Outline.of(List.of(item("(1)", 1, 1, "要綱を定める。"), item("(1)", 1, 2, "記録する。")));
      var reworded =
          new Difference(
              Difference.Kind.REWORDED,
              older.nodes().getFirst(),
              newer.nodes().getFirst(),
              List.of(),
              List.of(new Edit(0, "要領", 0, "要綱")));
      var added =
          new Difference(
              Difference.Kind.ADDED, null, newer.nodes().getLast(), List.of(), List.of());
      return new Comparison(
          older,
          newer,
          List.of(),
          List.of(reworded, added),
          List.of(
              new Comparison.NotCompared(
                  new Message("２～４", "2~4"), new Message("略されています", "elided"))));
    }
  }
}
