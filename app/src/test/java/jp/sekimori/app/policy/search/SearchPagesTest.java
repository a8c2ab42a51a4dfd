package jp.sekimori.app.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.Importing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@WebTest
@Import(Importing.class)
class SearchPagesTest {
  private static final String TEXT =
      """
      第１条　鵲橋（かささぎばし）に関する記録は、100%保管する。
      第２条　ユーザ ID の付与は、鵲橋条例に定める_とおりとする。
      第３条　鶺鴒の台帳を備える。
      第４条　翡翠の記録は、次のとおりとする。
      ２　写しを備える。
      """;

  private final Visitor visitor;
  private final Importing importing;
  private final Search search;
  private final Cast cast;

  @Autowired
  SearchPagesTest(Visitor visitor, Importing importing, Search search, Cast cast) {
    this.visitor = visitor;
    this.importing = importing;
    this.search = search;
    this.cast = cast;
    importing.imported("規程.txt", TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"鵲", "鵲橋", "鵲橋条例", "ﾕｰｻﾞID", "ユーザｉｄの付与", "鵲橋 条例", "定める_とお"})
  void aWordOfAnyLengthIsFoundWhereItStands(String word) {
    assertThat(found(word, "all").clauses()).anyMatch(hit -> hit.path().equals("第２条"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"第４条第２項", "第4条第2項", "写し 第４条第２項"})
  void aClauseIsFoundByItsNumberAsOfficialsWriteIt(String number) {
    assertThat(found(number, "all").clauses())
        .isNotEmpty()
        .allMatch(hit -> hit.path().equals("第４条/２"));
  }

  @Test
  void signsThatADatabaseTakesForPatternsAreCharacters() {
    assertThat(found("100%保", "all").clauses()).isNotEmpty();
    assertThat(found("鵲%録", "all").clauses()).isEmpty();
    assertThat(found("鵲_に", "all").clauses()).isEmpty();
    assertThat(found("' or 1=1", "all").clauses()).isEmpty();
  }

  @Test
  void whatIsNotInForceIsFoundOnlyWhereItIsAskedFor() {
    assertThat(found("鶺鴒", "in-force").clauses()).isEmpty();
    assertThat(found("鶺鴒", "all").clauses()).isNotEmpty();
    var place = found("鶺鴒", "all").clauses().getFirst();
    assertThat(found("鶺鴒", place.policy() + "/" + place.edition()).total()).isEqualTo(1);
    assertThat(found("鶺鴒", "nothing/at-all").total()).isZero();
  }

  @Test
  void summariesAreFoundAndSaidToBeSummaries() {
    String body = visitor.signIn(Role.STAFF).get("/search?q=" + encoded("持ち出し")).body();
    assertThat(body)
        .contains("要旨（公式文ではない）")
        .contains("<mark>持ち出し</mark>")
        .contains("/policies/security/clauses/S6-1(9)");
  }

  @Test
  void theResultsAloneAreNoWholePage() {
    String body =
        visitor.signIn(Role.STAFF).get("/search/results?in=all&q=" + encoded("鵲橋")).body();
    assertThat(body).contains("<mark>鵲橋</mark>").doesNotContain("<html");
  }

  @Test
  void whatIsTypedIsShownAsTextAndTooMuchIsTold() {
    var staff = visitor.signIn(Role.STAFF);
    assertThat(staff.get("/search?q=" + encoded("<script>alert(1)</script>")).body())
        .doesNotContain("<script>alert");
    assertThat(staff.get("/search?q=" + "a".repeat(101)).body()).contains("100字以内");
    assertThat(staff.get("/search?q=%00").statusCode()).isEqualTo(400);
    assertThat(staff.get("/search?q=a&page=99999999").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoeverReadsPoliciesSearches(Role role) {
    assertThat(visitor.signIn(role).get("/search?q=a").statusCode()).isEqualTo(200);
  }

  @Test
  void astrangerIsSentToSignIn() {
    assertThat(visitor.stranger().get("/search?q=a").statusCode()).isEqualTo(302);
  }

  @Test
  void anotherTenantFindsNothingOfThisOne() {
    var hits =
        Tenant.in(
            cast.nakoso().id(), () -> search.find(Wanted.of("鵲"), Scope.ALL, 1, true).clauses());
    assertThat(hits).isEmpty();
  }

  private Results found(String word, String scope) {
    return Tenant.in(
        cast.shirakawa().id(), () -> search.find(Wanted.of(word), Scope.of(scope), 1, true));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
