package jp.sekimori.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A new installation: set up once, then used while time goes on. */
@WebTest
@Import(MovingClock.Instead.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupAndTimeTest {
  private static final String PASSWORD = "灯台下 暗し もと暮らし";

  private final Visitor somebody;
  private final SetupCode code;
  private final MovingClock clock;
  private Visitor visitor;

  @Autowired
  SetupAndTimeTest(Visitor visitor, SetupCode code, MovingClock clock) {
    this.somebody = visitor;
    this.visitor = visitor;
    this.code = code;
    this.clock = clock;
  }

  @BeforeEach
  void arrive() {
    visitor = somebody.stranger();
  }

  private Map<String, String> plan() {
    var plan = new HashMap<String, String>();
    plan.put("code", code.path().map(path -> path.replaceFirst(".*=", "")).orElse("used"));
    plan.put("organization", "shirakawa");
    plan.put("name", "白河市");
    plan.put("office", "デジタル推進課");
    plan.put("post", "主任主査");
    plan.put("person", "結城 宗広");
    plan.put("account", "Yuki");
    plan.put("password", PASSWORD);
    plan.put("again", PASSWORD);
    return plan;
  }

  private HttpResponse<String> signIn(Visitor who, String password) {
    return who.post("/sign-in", Map.of("name", "yuki", "password", password));
  }

  @Test
  @Order(1)
  void beforeItIsSetUpNobodyCanSignInAndThePageSaysWhatToDo() {
    assertThat(visitor.get("/sign-in").body()).contains("初期設定がまだ済んでいません");
    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    assertThat(signIn(visitor, PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  @Order(2)
  void withoutTheCodeNothingIsSetUp() {
    var wrong = plan();
    wrong.put("code", "guessed");
    var answer = visitor.post("/setup", wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("設定コードが違います").contains("白河市").doesNotContain(PASSWORD);
    assertThat(code.path()).isPresent();
  }

  @Test
  @Order(3)
  void everythingWrongIsSaidAtOnceAndNothingIsStored() {
    var wrong = plan();
    wrong.putAll(
        Map.of("organization", "白河", "office", " ", "password", "福島県2026!!", "account", "結城"));
    wrong.put("again", wrong.get("password"));
    var answer = visitor.post("/setup", wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("英小文字で始め")
        .contains("入力してください。")
        .contains("英小文字又は数字で始め")
        .contains("12文字以上で入力してください");
    assertThat(code.path()).isPresent();
  }

  @Test
  @Order(4)
  void ofTwoWhoSetItUpAtTheSameTimeOneDoes() throws Exception {
    var fields = plan();
    Callable<Integer> attempt = () -> somebody.stranger().post("/setup", fields).statusCode();
    try (var two = Executors.newFixedThreadPool(2)) {
      var statuses = two.invokeAll(List.of(attempt, attempt)).stream().map(f -> f.resultNow());
      assertThat(statuses).containsExactlyInAnyOrder(302, 404);
    }
    assertThat(visitor.get("/setup?code=" + fields.get("code")).statusCode()).isEqualTo(404);
    assertThat(code.path()).isEmpty();
  }

  @Test
  @Order(5)
  void theFirstAdministratorSignsInWithoutNamingTheOnlyOrganization() {
    assertThat(visitor.get("/sign-in").body()).doesNotContain("団体の識別名");
    assertThat(signIn(visitor, PASSWORD).statusCode()).isEqualTo(302);
    assertThat(visitor.get("/accounts").body()).contains("yuki").contains("デジタル推進課 主任主査");
  }

  @Test
  @Order(6)
  void aSessionEndsWhenNothingIsDoneForHalfAnHour() {
    signIn(visitor, PASSWORD);
    clock.moveOn(Duration.ofMinutes(28));
    assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    clock.moveOn(Duration.ofMinutes(28));
    assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    clock.moveOn(Duration.ofMinutes(31));
    assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(7)
  void aSessionEndsAfterTwelveHoursWhateverIsDone() {
    signIn(visitor, PASSWORD);
    for (int quarters = 0; quarters < 47; quarters++) {
      clock.moveOn(Duration.ofMinutes(15));
      assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }
    clock.moveOn(Duration.ofMinutes(15));
    assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(8)
  void guessingIsSlowedDownForNewBrowsersAndNotForTheHoldersOwn() {
    Visitor own = somebody.stranger();
    signIn(own, PASSWORD);
    for (int guesses = 0; guesses < Throttle.PER_ACCOUNT_AND_NETWORK; guesses++) {
      assertThat(signIn(somebody.stranger(), "guess " + guesses + " もう一つ").statusCode())
          .isEqualTo(422);
    }
    var slowed = signIn(visitor, PASSWORD);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.body()).contains("約15分後");
    assertThat(signIn(own, PASSWORD).statusCode()).isEqualTo(302);
    clock.moveOn(Throttle.WINDOW.plusSeconds(1));
    assertThat(signIn(visitor, PASSWORD).statusCode()).isEqualTo(302);
  }

  @Test
  @Order(9)
  void anAccountThatDoesNotExistIsSlowedDownInTheSameWay() {
    for (int guesses = 0; guesses < Throttle.PER_ACCOUNT_AND_NETWORK; guesses++) {
      var guess = visitor.post("/sign-in", Map.of("name", "nobody", "password", "x"));
      assertThat(guess.statusCode()).isEqualTo(422);
    }
    var slowed = visitor.post("/sign-in", Map.of("name", "nobody", "password", "x"));
    assertThat(slowed.statusCode()).isEqualTo(429);
    clock.moveOn(Throttle.WINDOW.plusSeconds(1));
  }

  @Test
  @Order(10)
  void manyGuessesAtOnceDoNotSlipThrough() throws Exception {
    Callable<Integer> guess =
        () ->
            somebody
                .stranger()
                .post("/sign-in", Map.of("name", "nobody-else", "password", "x"))
                .statusCode();
    try (var many = Executors.newFixedThreadPool(8)) {
      var statuses =
          many.invokeAll(java.util.Collections.nCopies(24, guess)).stream().map(f -> f.resultNow());
      assertThat(statuses.filter(status -> status == 422))
          .hasSize(Throttle.PER_ACCOUNT_AND_NETWORK);
    }
  }
}
