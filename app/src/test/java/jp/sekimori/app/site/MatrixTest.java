package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Secret;
import jp.sekimori.app.access.Tokens;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.Importing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/**
 * Every page and endpoint × every role × own office, other office and other tenant. Who may do what
 * stands in {@link RightsTest}.
 */
@WebTest
@Import({Importing.class, Things.class})
class MatrixTest {

  /** Before anybody is signed in. */
  private static final Set<String> COMING_IN = Set.of("/sign-in", "/setup", "/password");

  /**
   * Taking a proof away changes nothing, and is recorded; asking for decisions is not even kept.
   */
  private static final Set<String> TAKING_AWAY =
      Set.of(
          "/journal/checkpoint",
          "/journal/export",
          "/journal/excerpt",
          "/api/v1/journal/checkpoint",
          "/api/v1/decisions");

  /**
   * The sample is a draft, which nobody sees but who writes it, and of which nothing is printed.
   */
  private static final Map<String, String> DRAFTED =
      Map.of(
          "/applications/{id}", "STAFF own office",
          "/applications/{id}/form", "STAFF own office",
          "/applications/{id}/files/{digest}", "nobody",
          "/applications/{id}/papers/{paper}", "nobody");

  /** Looking at what is personal in a record is recorded, and so not by a mere link. */
  private static final Set<String> SCOPED_ACTS = Set.of("/records/{id}/personal");

  /** The sample policy follows no pack, and no roles are adopted, so nothing of these is found. */
  private static final Set<String> NOT_IN_SAMPLES =
      Set.of(
          "/policies/{policy}/clauses/{id}",
          "/policies/{policy}/{edition}/pack",
          "/ledgers/{ledger}/{id}/files/{digest}",
          "/roles/{role}/holders");

  /** What is shipped is there for every organization. */
  private static boolean isShipped(Route route) {
    return route.pattern().matches("/packs/\\{pack}(/[a-z]+)?");
  }

  /** After these somebody has to sign in again. */
  private static final Set<String> OUT = Set.of("/sign-out", "/account/sessions/end");

  private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();
  private static final Map<Person, String> TOKENS = new ConcurrentHashMap<>();

  private final Visitor visitors;
  private final Cast cast;
  private final Things things;
  private final Accounts accounts;
  private final Tokens tokens;

  @Autowired
  MatrixTest(Visitor visitors, Cast cast, Things things, Accounts accounts, Tokens tokens) {
    this.visitors = visitors;
    this.cast = cast;
    this.things = things;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  private enum Place {
    OWN_OFFICE,
    OTHER_OFFICE,
    OTHER_TENANT
  }

  private record Person(Role role, Place place) {}

  private static List<Person> everybody() {
    return Arrays.stream(Role.values())
        .flatMap(role -> Arrays.stream(Place.values()).map(place -> new Person(role, place)))
        .toList();
  }

  private Visitor visitor(Person person) {
    return SIGNED_IN.computeIfAbsent(person.toString(), _ -> signIn(person));
  }

  private Visitor signIn(Person person) {
    var troupe = person.place() == Place.OTHER_TENANT ? cast.nakoso() : cast.shirakawa();
    var office = person.place() == Place.OTHER_OFFICE ? troupe.other() : troupe.own();
    return visitors.signIn(troupe, office, person.role());
  }

  static Stream<Route> routes() {
    return Routes.ALL.stream().filter(each -> !each.pattern().matches("/error|/demo.*"));
  }

  @Test
  void auditorsChangeNothing() {
    var changing =
        Routes.ALL.stream()
            .filter(route -> route.method() != HttpMethod.GET)
            .filter(route -> lets(route, Role.AUDITOR))
            .map(Route::pattern)
            .filter(pattern -> !OwnMatters.ALL.contains(pattern) && !COMING_IN.contains(pattern))
            .filter(pattern -> !TAKING_AWAY.contains(pattern) && !SCOPED_ACTS.contains(pattern));
    assertThat(changing).isEmpty();
  }

  @Test
  void theAdministrationOfTheProductDecidesNothingOfThePolicys() {
    assertThat(Role.ADMINISTRATOR.rights()).doesNotContain(Right.IMPORT_EDITIONS);
  }

  @Test
  void whateverIsOpenToAnybodyIsKnown() {
    assertThat(
            Routes.ALL.stream()
                .filter(route -> route.access() instanceof Access.Anyone)
                .map(Route::pattern)
                .collect(Collectors.toSet()))
        .isSubsetOf(
            "/assets/**",
            "/texts/help",
            "/sign-in",
            "/sign-in/oidc",
            "/sign-in/oidc/back",
            "/setup",
            "/password",
            "/error",
            "/policies/help");
  }

  private static boolean lets(Route route, Role role) {
    return switch (route.access()) {
      case Access.Anyone() -> true;
      case Access.SignedIn() -> true;
      case Access.InDemo() -> false;
      case Access.Holding(Right right) -> role.rights().contains(right);
    };
  }

  @ParameterizedTest
  @MethodSource("routes")
  void whoeverIsNotSignedInIsAskedTo(Route route) {
    Visitor stranger = SIGNED_IN.computeIfAbsent("nobody", _ -> visitors.stranger());
    var answer = ask(stranger, route, things.real(route));
    if (route.access() instanceof Access.Anyone) {
      assertThat(isAskedToSignIn(answer)).isFalse();
      assertThat(answer.statusCode()).isNotIn(401, 403);
    } else if (isApi(route)) {
      assertThat(answer.statusCode()).isEqualTo(401);
    } else {
      assertThat(isAskedToSignIn(answer)).isTrue();
      assertThat(answer.body()).isEmpty();
    }
  }

  /** What changes something is asked of things that nobody has, so that all stays as it is. */
  @ParameterizedTest
  @MethodSource("routes")
  void everybodyIsLetInByTheRuleAndNobodyElse(Route route) {
    if (route.access() instanceof Access.Anyone) {
      return;
    }
    boolean reads = route.method() == HttpMethod.GET;
    String address = reads ? things.real(route) : things.unknown(route);
    var wrong = new ArrayList<String>();
    for (Person person : everybody()) {
      var answer =
          isApi(route) ? askApi(person, route, address) : ask(visitor(person), route, address);
      if (OUT.contains(route.pattern())) {
        SIGNED_IN.remove(person.toString());
      }
      if (!isRight(route, person, answer)) {
        wrong.add(person + ": " + answer.statusCode() + " for " + address);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isRight(Route route, Person person, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (!lets(route, person.role())) {
      return status == 403 && answer.body().contains("権限がありません");
    }
    if (status == 401 || status == 403 || status >= 500 || isAskedToSignIn(answer)) {
      return false;
    }
    if (route.method() != HttpMethod.GET || isApi(route)) {
      return true;
    }
    for (var scopes : List.of(Scoped.ALL, DRAFTED)) {
      if (scopes.containsKey(route.pattern())) {
        return reaches(scopes.get(route.pattern()), person)
            ? status == 200
            : status == (isSentOn(route, person) ? 302 : 404);
      }
    }
    boolean stranger =
        person.place() == Place.OTHER_TENANT && Things.hasVariables(route) && !isShipped(route)
            || NOT_IN_SAMPLES.contains(route.pattern());
    return status == (stranger ? 404 : readStatus(answer));
  }

  private static boolean isApi(Route route) {
    return route.pattern().startsWith("/api/");
  }

  private static boolean isSentOn(Route route, Person person) {
    return Optional.ofNullable(Scoped.SENT_ON.get(route.pattern()))
        .flatMap(seen -> Optional.ofNullable(Scoped.ALL.get(seen)))
        .filter(scope -> reaches(scope, person))
        .isPresent();
  }

  private static boolean reaches(String scope, Person person) {
    return switch (person.place()) {
      case OWN_OFFICE ->
          scope.contains(person.role() + " own office") || scope.contains(person.role() + " both");
      case OTHER_OFFICE -> scope.contains(person.role() + " both");
      case OTHER_TENANT -> false;
    };
  }

  /** Found, or sent on to where it is found. */
  private static int readStatus(HttpResponse<?> answer) {
    return answer.statusCode() == 302 ? 302 : 200;
  }

  /** The same status and the same words, whether it is another tenant's or does not exist. */
  @ParameterizedTest
  @MethodSource("routes")
  void anotherTenantCannotTellWhatExists(Route route) {
    // Every tenant has a first record of its own.
    if (!Things.hasVariables(route) || route.pattern().contains("{number}") || isShipped(route)) {
      return;
    }
    for (Role role : Role.values()) {
      Visitor visitor = visitor(new Person(role, Place.OTHER_TENANT));
      String real = things.real(route);
      String unknown = things.unknown(route);
      var answer = ask(visitor, route, real);
      var nothing = ask(visitor, route, unknown);
      assertThat(answer.statusCode()).as(role + " " + real).isEqualTo(nothing.statusCode());
      assertThat(words(answer, real)).isEqualTo(words(nothing, unknown));
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(302);
    }
  }

  private static String words(HttpResponse<String> answer, String address) {
    return answer
        .body()
        .replace(address, "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
  }

  /** With a token that may do all that its maker may. */
  private HttpResponse<String> askApi(Person person, Route route, String address) {
    String token = TOKENS.computeIfAbsent(person, this::token);
    return visitors
        .stranger()
        .send(
            address,
            request ->
                request
                    .header("Authorization", "Bearer " + token)
                    .method(route.method().name(), BodyPublishers.noBody()));
  }

  private String token(Person person) {
    var troupe = person.place() == Place.OTHER_TENANT ? cast.nakoso() : cast.shirakawa();
    var office = person.place() == Place.OTHER_OFFICE ? troupe.other() : troupe.own();
    cast.account(troupe, office, person.role());
    var acting = cast.acting(troupe, office, person.role());
    return Tenant.in(
        troupe.id(),
        () -> {
          var account = accounts.ofPerson(acting.person()).orElseThrow();
          var made =
              tokens.make(acting, account, UUID.randomUUID(), "全部", 30, person.role().rights());
          return made instanceof Tokens.Made.Good(Secret secret) ? secret.text() : "none";
        });
  }

  private static HttpResponse<String> ask(Visitor visitor, Route route, String address) {
    if (route.method() == HttpMethod.GET) {
      return visitor.get(address);
    }
    return isApi(route)
        ? visitor.send(address, request -> request.POST(BodyPublishers.noBody()))
        : visitor.post(address, Map.of());
  }

  private static boolean isAskedToSignIn(HttpResponse<?> answer) {
    return answer.statusCode() == 302
        && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in")
        && !answer.headers().firstValue("Location").orElse("").equals("/sign-in?out");
  }
}
