package jp.sekimori.app.organization;

import static jp.sekimori.app.organization.Forms.assertEntered;
import static jp.sekimori.app.organization.Forms.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The roles of the policy are adopted from a pack, seen before, and people appointed to them. */
@WebTest
@Tag("database")
class RolePagesTest {
  private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

  private final Visitor visitors;
  private final Cast cast;
  private final Organizations organizations;
  private final Register register;
  private final Believed believed;
  private final PolicyRoles roles;
  private final Snapshots snapshots;
  private final Ids ids;
  private Cast.Troupe troupe;
  private Visitor secretary;
  private UUID head = new UUID(0, 0);

  @Autowired
  RolePagesTest(
      Visitor visitors,
      Cast cast,
      Organizations organizations,
      Register register,
      Believed believed,
      PolicyRoles roles,
      Snapshots snapshots,
      Ids ids) {
    this.visitors = visitors;
    this.cast = cast;
    this.organizations = organizations;
    this.register = register;
    this.believed = believed;
    this.roles = roles;
    this.snapshots = snapshots;
    this.ids = ids;
    this.troupe = cast.nakoso();
    this.secretary = visitors;
  }

  /** An organization of its own: roles that are adopted change what everybody may. */
  @BeforeEach
  void anOrganizationWithoutRoles() {
    String code = "r" + ids.next();
    OrganizationId id = organizations.found(code, "三春町");
    troupe =
        Tenant.in(
            id,
            () -> {
              UUID office = cast.newOffice("総務課");
              var people = new EnumMap<Role, UUID>(Role.class);
              for (Role role : List.of(Role.SECRETARIAT, Role.AUDITOR)) {
                UUID post = cast.newPost(office, "担当" + role.code());
                UUID person = cast.newPerson("三春 " + role.code(), Optional.empty());
                cast.hold(person, post, Period.from(SINCE));
                cast.bind(role, post, Optional.empty(), Period.from(SINCE));
                people.put(role, person);
              }
              head = cast.newPerson("滝 桜", Optional.empty());
              enterHead(office);
              var own = new Cast.Office(office, people);
              return new Cast.Troupe(id, code, own, own);
            });
    secretary = visitors.signIn(troupe, troupe.own(), Role.SECRETARIAT);
  }

  private void enterHead(UUID office) {
    UUID post = ids.next();
    var state = new PostState(office, "課長", Optional.of(Grade.DIRECTOR), Optional.empty(), 0);
    Outcome outcome =
        register.enter(
            Optional.empty(),
            List.of(
                new Entry.PostIs(post, state, Period.always()),
                new Entry.Holds(head, post, HoldingKind.MAIN, Period.from(SINCE))));
    assertThat(outcome.isEntered()).isTrue();
  }

  @Test
  void whoGainsRightsIsSeenBeforeTheRolesAreAdopted() {
    assertThat(secretary.get("/roles").body()).contains("まだ採用されていません");
    String look = secretary.get("/roles/adopt?pack=town").body();
    assertThat(look).contains("情報セキュリティ管理者", "滝 桜", "加わる役割");
    assertThat(Tenant.in(troupe.id(), roles::revisions)).isEmpty();
    assertThat(adopt("town", 0).statusCode()).isEqualTo(302);
    assertThat(secretary.get("/roles").body())
        .contains("小さな町の例", "任命による", "自分の仕事を自分で監査することになる", "第1回");
    assertThat(
            Tenant.in(
                    troupe.id(),
                    () ->
                        snapshots.of(LocalDate.of(2026, 4, 1)).holder("manager", troupe.own().id()))
                .holders())
        .extracting(Answer.Holder::name)
        .containsExactly("滝 桜");
  }

  private java.net.http.HttpResponse<String> adopt(String pack, int seen) {
    return secretary.post("/roles/adopt", Map.of("pack", pack, "revision", "" + seen));
  }

  @Test
  void whatWasLookedAtIsWhatIsAdoptedAndTwiceIsOnce() {
    assertThat(adopt("fukushima", 7).statusCode()).isEqualTo(409);
    assertThat(adopt("fukushima", 0).statusCode()).isEqualTo(302);
    assertThat(adopt("fukushima", 0).statusCode()).isEqualTo(302);
    assertThat(Tenant.in(troupe.id(), roles::revisions)).hasSize(1);
    assertThat(adopt("town", 0).statusCode()).isEqualTo(409);
    String look = secretary.get("/roles/adopt?pack=town").body();
    assertThat(look).contains("なくなる役割", "定めが変わる役割");
    assertThat(adopt("town", 1).statusCode()).isEqualTo(302);
    assertThat(secretary.get("/roles?revision=1").body()).contains("以前の役割を表示しています", "推定");
    assertThat(secretary.get("/roles?revision=9").statusCode()).isEqualTo(404);
    assertThat(secretary.get("/roles/adopt?pack=castle").statusCode()).isEqualTo(404);
    Visitor auditor = visitors.signIn(troupe, troupe.own(), Role.AUDITOR);
    assertThat(auditor.get("/roles").body()).doesNotContain("/roles/adopt");
    assertThat(auditor.post("/roles/adopt", Map.of("pack", "town")).statusCode()).isEqualTo(403);
  }

  private java.net.http.HttpResponse<String> appoint(String written) {
    var fields = new HashMap<String, String>();
    for (String field : written.split("&")) {
      fields.put(field.split("=")[0], field.split("=", 2)[1]);
    }
    return secretary.post("/people/" + head + "/appointments", fields);
  }

  @Test
  void somebodyIsAppointedForWhatTheRoleIsHadForAndDismissed() {
    assertThat(secretary.get("/people/" + head + "/appointments").body()).contains("任命による役割がありません");
    adopt("fukushima", 0);
    String office = "&office=" + troupe.own().id();
    assertRefused(appoint("role=manager&from=2026-04-01" + office), "role", "選べるものの中から");
    assertRefused(appoint("role=itl&from=2026-04-01"), "office", "選んでください。");
    assertRefused(appoint("role=service-manager&from=2026-04-01" + office), "system", "入力して");
    assertRefused(appoint("role=itl&system=x&from=2026-04-01" + office), "system", "空欄に");
    assertEntered(appoint("role=itl&from=2026-04-01" + office));
    assertRefused(appoint("role=itl&from=2026-05-01" + office), "from", "同じ内容が既にあります。");
    String page = secretary.get("/people/" + head + "/appointments").body();
    assertThat(page).contains("情報化テクニカルリーダー").doesNotContain("効力なし");
    var was = java.util.regex.Pattern.compile("was=([^\"]+)\"").matcher(page);
    assertThat(was.find()).isTrue();
    assertEntered(
        appoint("role=itl&from=2026-04-01&until=2026-09-30" + office + "&was=" + was.group(1)));
    assertThat(Tenant.in(troupe.id(), () -> believed.appointments(head)))
        .extracting(Term::period)
        .containsExactly(Period.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 30)));
  }
}
