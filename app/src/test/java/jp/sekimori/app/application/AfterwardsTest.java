package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.organization.Register;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be done with an application that came back, was refused, or is known elsewhere. */
@WebTest
class AfterwardsTest extends Browsers {
  @Autowired
  AfterwardsTest(Visitor visitors, Cast cast, RuleChoices choices, Register register, Clock clock) {
    super(visitors, cast, choices, register, clock);
  }

  @Test
  void whatWasRefusedIsCopiedAndWhatCameBackIsSubmittedAgain() {
    Visitor head = visitor(manager);
    Visitor who = visitor(carrier);
    String refused = takeOut(device(head));
    Map<String, String> order =
        new HashMap<>(Map.of("step", "0", "verb", "refuse", "comment", "代わりのものがあるため"));
    order.put("version", in(VERSION, head.get(refused).body()));
    sent(head.post(refused + "/decide", order));
    String copy = "/applications/new/take-out?copy=" + id(refused);
    assertThat(who.get(refused).body()).contains(copy, "内容を写して新しく申請する");
    assertThat(who.get(copy).body()).contains("会津若松市", "説明会で使うため");
    assertThat(visitor(here(() -> staff("主事 三郎"))).get(copy).body()).doesNotContain("会津若松市");

    String returned = takeOut(device(head));
    order.put("verb", "return");
    order.put("version", in(VERSION, head.get(returned).body()));
    sent(head.post(returned + "/decide", order));
    assertThat(who.get(returned).body()).doesNotContain("再申請");
    sent(who.post(returned + "/submit", Map.of("version", in(VERSION, who.get(returned).body()))));
    assertThat(who.get(returned).body()).contains("再申請");
  }

  @Test
  void whatIsTypedOfTheDocumentStaysWhereItIsWrongAndIsToldWhenKept() {
    Visitor who = visitor(carrier);
    String application = takeOut(device(visitor(manager)));
    HttpResponse<String> wrong =
        who.post(application + "/document", Map.of("number", "8観第77号", "day", "R8.2.30"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("8観第77号", "value=\"R8.2.30\"", "id=\"day-problem\"");
    HttpResponse<String> kept =
        who.post(application + "/document", Map.of("number", "8観第77号", "day", ""));
    assertThat(who.get(kept.headers().firstValue("Location").orElseThrow()).body())
        .contains("文書番号と決裁日を保存しました", "8観第77号");
  }
}
