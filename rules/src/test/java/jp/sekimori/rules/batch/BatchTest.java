package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.Small;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Rules RULES = new Small().rules();
  private static final Rulebook OLD = RULES.edition("old").orElseThrow();
  private static final Rulebook NEW = RULES.edition("new").orElseThrow();
  private static final String HEADS =
      "effect,obligations,permits,clauses,rows,questions,open,edition,error";

  @Test
  void eachLineOfCsvIsAnsweredBehindWhatIsCarried() {
    Run run =
        Run.csv(
            Batch.under(OLD).carrying(List.of("id", "題名")),
            """
            id,act,題名,機密性,outside
            1,send,"a ""quoted"", title",C3,yes
            2,送る,二,C2,はい
            "3","send",,"C3",
            """);
    assertThat(run.out())
        .isEqualTo(
            """
            id,題名,%s
            1,"a ""quoted"", title",forbidden,,,S1,secret,,,old,
            2,二,allowed-if,encrypt,,S2,middle,,,old,
            "3",,depends,,,,,,outside,old,
            """
                .formatted(HEADS));
    assertThat(run.outcome()).isEqualTo(new Outcome.Done(3, 3, 0));
  }

  @Test
  void eachLineOfJsonIsAnsweredWithALine() {
    Run run =
        Run.json(
            Batch.under(OLD).carrying(List.of("id")),
            """
            {"id": 7, "act":"send","secrecy":"C3","outside":true}
            {"act":"send","secrecy":"C3","outside":null}

             { "\\u0061ct" : "s\\u0065nd" , "secrecy":"C1", "count": 3, "day": "2026-04-01" }\t
            """);
    assertThat(run.out())
        .isEqualTo(
            """
            {"id":7,"effect":"forbidden","obligations":[],"permits":[],"clauses":["S1"],"rows":["secret"],"questions":[],"open":[],"edition":"old"}
            {"id":null,"effect":"depends","obligations":[],"permits":[],"clauses":[],"rows":[],"questions":[],"open":["outside"],"possible":["allowed","forbidden"],"edition":"old"}
            {"id":null,"effect":"allowed","obligations":[],"permits":[],"clauses":["S3"],"rows":["open"],"questions":[],"open":[],"edition":"old"}
            """);
    assertThat(run.outcome()).isEqualTo(new Outcome.Done(3, 3, 0));
  }

  @Test
  void underTwoEditionsOnlyWhatDiffersIsTold() {
    Run run =
        Run.csv(
            Batch.between(OLD, NEW).carrying(List.of("id")),
            """
            id,act,secrecy,outside
            a,send,C1,yes
            b,send,C3,yes
            c,send,C2,no
            """);
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().getFirst()).startsWith("line,id,older-effect,").endsWith(",error");
    assertThat(run.lines().getLast())
        .isEqualTo("3,b,forbidden,,,S1,secret,,,depends,,,,,,secrecy,");
    assertThat(run.outcome()).isEqualTo(new Outcome.Done(3, 1, 0));
    assertThat(
            Run.json(
                    Batch.between(OLD, NEW),
                    "{\"act\":\"send\",\"secrecy\":\"C3\",\"outside\":true}\n")
                .out())
        .startsWith("{\"line\":1,\"older\":{\"effect\":\"forbidden\",")
        .contains("\"edition\":\"old\"},\"newer\":{\"effect\":\"depends\"");
  }

  @Test
  void whatIsCarriedSurvivesAnotherForm() {
    Run json =
        Run.of(
            Batch.under(OLD).carrying(List.of("id")),
            Form.CSV,
            Form.JSON_LINES,
            in("id,act\n\"a \"\"b\"\"\\\r\n\",send\n"));
    assertThat(json.out()).startsWith("{\"id\":\"a \\\"b\\\"\\\\\\r\\n\",\"effect\":");
    Run csv =
        Run.of(
            Batch.under(OLD).carrying(List.of("id", "act")),
            Form.JSON_LINES,
            Form.CSV,
            in("{\"id\":\"a,\\\"\\n\\ud83d\\ude00\",\"act\":\"send\"}\n{\"id\":1.50}"));
    assertThat(csv.out()).contains("\n\"a,\"\"\n😀\",send,depends,", "\n1.50,,depends,");
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void aByteOrderMarkAndLineEndsOfAnyKindAreTaken() {
    Run run = Run.csv(Batch.under(OLD), "\uFEFFact,secrecy\r\nsend,C1\r\nsend,C1\nsend,C1");
    assertThat(run.outcome()).isEqualTo(new Outcome.Done(3, 3, 0));
    assertThat(run.lines()).allMatch(line -> line.startsWith("allowed,") || line.equals(HEADS));
  }

  @Test
  void aBadLineIsAnsweredWithWhereWhatAndHowAndTheOthersGoOn() {
    Run run =
        Run.csv(
            Batch.under(OLD).carrying(List.of("id")),
            """
            id,act,機密性,count
            1,send,C4,
            2,send,C1
            3,send,"C1"x,
            4,send,C1,"
            5"
            """);
    assertThat(run.lines())
        .containsExactly(
            "id," + HEADS,
            "1,,,,,,,,,\"Line 2, 機密性: \"\"secrecy\"\" cannot be \"\"C4\"\". Values: C1, C2, C3,"
                + " C3B, C3A.\"",
            ",,,,,,,,,\"Line 3: It has 3 columns, the heads 4. Put a cell that has a comma in"
                + " quotes (\"\").\"",
            ",,,,,,,,,\"Line 4: Something stands behind a closing quote (\"\"). Double a quote that"
                + " is part of a cell.\"",
            "4,,,,,,,,,\"Line 5, count: \"\"count\"\" cannot be \"\"\\u000A5\"\". Give a whole"
                + " number from 0 to 100.\"");
    assertThat(run.outcome()).isEqualTo(new Outcome.Done(4, 0, 4));
  }

  @Test
  void aBadLineOfJsonNamesEverythingThatIsWrong() {
    Run run =
        Run.json(
            Batch.under(OLD).carrying(List.of("id")),
            """
            {"id":"x","act":"fly","color":"red","act":"send","secrecy":{}}
            {"id":"x","act":"fly","color":"red","act":"send"}
            {"act":"send","secrecy":C1}
            {"act":"send"} {}
            [1]
            {"act":"send","secrecy":"C1"}
            """);
    assertThat(run.lines()).hasSize(6);
    assertThat(run.lines().get(0)).contains("\"column\":\"secrecy\"", "an array or an object");
    assertThat(run.lines().get(1))
        .startsWith("{\"id\":\"x\",\"errors\":[{\"line\":2,\"column\":\"act\",\"what\":{\"ja\":\"")
        .contains("\\\"act\\\" cannot be \\\"fly\\\".", "There is no fact \\\"color\\\".")
        .contains("\\\"act\\\" stands twice.");
    assertThat(run.lines().get(2)).contains("one JSON object in one line (byte 25)");
    assertThat(run.lines().get(3)).contains("(byte 16)");
    assertThat(run.lines().get(4)).contains("(byte 1)");
    assertThat(run.lines().get(5)).contains("\"effect\":\"allowed\"");
    assertThat(run.outcome()).isEqualTo(new Outcome.Done(6, 1, 5));
  }

  @Test
  void columnsThatAreNoFactsAreRefusedUnlessCarried() {
    assertThat(Run.csv(Batch.under(OLD), "act,secrcy,title\nsend,C1,x\n").problems())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("1 secrcy: The column \"secrcy\" is no fact. Did you mean \"secrecy\"? ")
        .endsWith(
            "Facts: act, count, day, outside, secrecy. If it is to be handed through, name it as"
                + " carried (--carry).");
    assertThat(Run.csv(Batch.under(OLD), "act,secrecy,機密性\n").problems())
        .containsExactly("1 機密性: There are two columns \"機密性\". Remove or rename one.");
    assertThat(Run.csv(Batch.under(OLD).carrying(List.of("id")), "act\nsend\n").problems())
        .containsExactly("1 id: There is no column \"id\" to carry. Columns: act.");
    assertThat(Run.csv(Batch.under(OLD).carrying(List.of("effect")), "act\nsend\n").problems())
        .hasSize(1);
    assertThat(Run.csv(Batch.under(OLD).carrying(List.of("a", "a")), "act,a\nsend,\n").problems())
        .hasSize(1);
  }

  @Test
  void nothingIsCarriedUnderANameThatAnswersUseThemselves() {
    String cases =
        """
        {"act":"send","secrecy":"C3","outside":true}
        {"act":"send"}
        {"act":"fly"}
        """;
    for (Batch batch : List.of(Batch.under(OLD), Batch.between(OLD, NEW))) {
      Set<String> names = new HashSet<>();
      Run.json(batch, cases).lines().forEach(line -> names.addAll(members(line)));
      assertThat(names).contains("errors").hasSizeGreaterThan(3);
      for (String name : names) {
        assertThat(Run.json(batch.carrying(List.of(name)), cases).problems()).as(name).hasSize(1);
      }
      List<String> heads = List.of(Run.csv(batch, "act\n").lines().getFirst().split(","));
      assertThat(heads).contains("error").hasSizeGreaterThan(8);
      for (String head : heads) {
        assertThat(Run.csv(batch.carrying(List.of(head)), "act," + head + "\n").problems())
            .as(head)
            .hasSize(1);
      }
    }
  }

  /** The names of the outermost members. */
  private static Set<String> members(String line) {
    String outermost = line.substring(1, line.length() - 1);
    String before = "";
    while (!outermost.equals(before)) {
      before = outermost;
      outermost = outermost.replaceAll("\\{[^{}]*}|\\[[^\\[\\]{}]*]", "0");
    }
    return Pattern.compile("\"([^\"]*)\":")
        .matcher(outermost)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void anEmptyFileHasNoHeadsAndHeadsAloneHaveNoAnswers() {
    assertThat(Run.csv(Batch.under(OLD), "").problems())
        .containsExactly(
            "1 : There is no line of heads. Put the facts' ids or labels in the first line, with"
                + " commas between them.");
    assertThat(Run.csv(Batch.under(OLD), "act").out()).isEqualTo(HEADS + "\n");
    assertThat(Run.json(Batch.under(OLD), "").outcome()).isEqualTo(new Outcome.Done(0, 0, 0));
  }

  @Test
  void halfACharacterIsNeverHandedThrough() {
    byte[] bytes = "id,act,secrecy\nあ,send,C1\n".getBytes(UTF_8);
    bytes[17] = 'x';
    Run run =
        Run.of(
            Batch.under(OLD).carrying(List.of("id")),
            Form.CSV,
            Form.CSV,
            new ByteArrayInputStream(bytes));
    assertThat(run.lines().getLast())
        .isEqualTo(",,,,,,,,,\"Line 2, id: This is not UTF-8. Save it as UTF-8.\"");
    assertThat(run.outcome()).isEqualTo(new Outcome.Done(1, 0, 1));
  }

  @Test
  void whatIsNoTextIsNamedAsThat() {
    for (String charset : List.of("UTF-16", "UTF-16LE", "windows-31j")) {
      byte[] bytes = "act,契約\nsend,\n".getBytes(Charset.forName(charset));
      Run run = Run.of(Batch.under(OLD), Form.CSV, Form.CSV, new ByteArrayInputStream(bytes));
      assertThat(run.problems()).as(charset).hasSize(1).first().asString().contains("not UTF-8");
    }
  }

  @Test
  void aLineOfJsonThatIsTooLongIsRefusedAndTheNextIsDecided() {
    String endless = "x".repeat(3 * Window.MOST);
    Run json = Run.json(Batch.under(OLD), "{\"act\":\"" + endless + "\"}\n{\"act\":\"send\"}");
    assertThat(json.outcome()).isEqualTo(new Outcome.Done(2, 1, 1));
    assertThat(json.lines().getFirst()).contains("The line is too long");
  }

  @Test
  void behindACaseOfCsvThatDoesNotEndNothingIsRead() {
    String opensAgainOnEachLine = "x\",\",\n".repeat(Window.MOST);
    for (String endless : List.of(opensAgainOnEachLine, "x".repeat(3 * Window.MOST) + "\n")) {
      var in = in("act,secrecy\nsend,C1\nsend,\"" + endless + "send,C1\n");
      Run run = Run.of(Batch.under(OLD), Form.CSV, Form.CSV, in);
      assertThat(run.outcome()).isEqualTo(new Outcome.Done(2, 1, 1));
      assertThat(run.lines()).hasSize(3);
      assertThat(run.lines().get(1)).startsWith("allowed,");
      assertThat(run.lines().getLast())
          .contains("\"Line 3: From here on nothing can be told apart, and nothing more was read")
          .contains("Mend the quotes of this line");
      assertThat(in.available()).isGreaterThan(Window.MOST);
    }
  }

  @Test
  void aQuoteThatNeverClosesIsNamed() {
    assertThat(Run.csv(Batch.under(OLD), "act\n\"send\nsend\n").lines().getLast())
        .contains("Line 2: A quote (\"\") is not closed.");
  }

  @Test
  void whatIsWrongTenThousandTimesIsToldInFewWordsWithWhatIsCarried() {
    String member = "\"x%d\":1,";
    var line = new StringBuilder("{");
    for (int i = 0; i < 10_000; i++) {
      line.append(member.formatted(i));
    }
    Run run =
        Run.json(Batch.under(OLD).carrying(List.of("id")), line.append("\"id\":7}").toString());
    assertThat(run.out()).startsWith("{\"id\":7,").contains("There is more to mend.");
    assertThat(run.out().length()).isLessThan(10_000);
  }

  @Test
  void whyAFactIsRefusedIsWorkedOutOnceAndNotRememberedForEver() {
    var reasons = new Reasons(OLD.vocabulary());
    assertThat(reasons.read("secrecy", "C4")).isSameAs(reasons.read("secrecy", "C4"));
    assertThat(reasons.noFact("secrcy")).isSameAs(reasons.noFact("secrcy"));
    for (int i = 0; i < 3 * Reasons.MOST; i++) {
      assertThat(reasons.noFact("x" + i).what().en()).contains("\"x" + i + "\"");
      assertThat(reasons.size()).isLessThanOrEqualTo(Reasons.MOST);
    }
  }
}
