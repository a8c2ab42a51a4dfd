package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.Answer.Reason;
import jp.sekimori.app.organization.Answer.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has a role of the policy follows from posts, on the day; so does what he may do. */
@WebTest
class RolesTest {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Period SINCE_APRIL = Period.from(APRIL);

  private final Organizations organizations;
  private final Register register;
  private final PolicyRoles policyRoles;
  private final RolePacks packs;
  private final Roles roles;
  private final Snapshots snapshots;
  private final People people;
  private final Ids ids;
  private OrganizationId organization = new OrganizationId(1);
  private final Map<String, UUID> known = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  @Autowired
  RolesTest(
      Organizations organizations,
      Register register,
      PolicyRoles policyRoles,
      RolePacks packs,
      Roles roles,
      Snapshots snapshots,
      People people,
      Ids ids) {
    this.organizations = organizations;
    this.register = register;
    this.policyRoles = policyRoles;
    this.packs = packs;
    this.roles = roles;
    this.snapshots = snapshots;
    this.people = people;
    this.ids = ids;
  }

  @BeforeEach
  void aSmallPrefecture() {
    organization = organizations.found("roles-" + ids.next().toString().substring(19), "県");
    known.clear();
    office("県", OfficeKind.ROOT, null);
    office("企画調整部", OfficeKind.DEPARTMENT, "県");
    office("税務課", OfficeKind.SECTION, "企画調整部");
    office("道路課", OfficeKind.SECTION, "企画調整部");
    post("副知事（筆頭）", "県", Grade.DEPUTY_GOVERNOR, 1);
    post("副知事", "県", Grade.DEPUTY_GOVERNOR, 2);
    post("部長", "企画調整部", Grade.DIRECTOR_GENERAL, 1);
    post("次長（情報統計担当）", "企画調整部", Grade.DEPUTY_DIRECTOR_GENERAL, 2);
    post("税務課長", "税務課", Grade.DIRECTOR, 1);
    post("税務課主幹", "税務課", Grade.CHIEF_EXPERT, 2);
    post("道路課長", "道路課", Grade.DIRECTOR, 1);
    person("筆頭", "副知事（筆頭）");
    person("副", "副知事");
    person("部長", "部長");
    person("次長", "次長（情報統計担当）");
    person("税務", "税務課長");
    person("主幹", "税務課主幹");
    Tenant.run(
        organization,
        () -> policyRoles.adopt(Optional.empty(), packs.find("fukushima").orElseThrow()));
    enter();
  }

  private UUID id(String name) {
    return known.computeIfAbsent(name, _ -> ids.next());
  }

  private void office(String name, OfficeKind kind, @Nullable String in) {
    var state =
        new OfficeState(
            Optional.ofNullable(in).map(it -> id("所属 " + it)), Optional.empty(), name, kind, 0);
    entries.add(new Entry.OfficeIs(id("所属 " + name), state, SINCE_APRIL));
  }

  private void post(String name, String office, Grade grade, int rank) {
    var state = new PostState(id("所属 " + office), name, Optional.of(grade), Optional.of(1), rank);
    entries.add(new Entry.PostIs(id("職 " + name), state, SINCE_APRIL));
  }

  private void person(String name, String post) {
    entries.add(new Entry.NewPerson(id(name), name, "", Optional.empty()));
    entries.add(new Entry.Holds(id(name), id("職 " + post), HoldingKind.MAIN, SINCE_APRIL));
  }

  private void enter(Entry... more) {
    entries.addAll(List.of(more));
    Tenant.run(
        organization,
        () -> assertThat(register.enter(Optional.empty(), entries).conflicts()).isEmpty());
    entries.clear();
  }

  private Answer holder(String role, String office, LocalDate day) {
    return Tenant.in(
        organization,
        () -> {
          Optional<UUID> asked =
              office.isEmpty() ? Optional.empty() : Optional.of(id("所属 " + office));
          Answer answer = roles.holder(role, asked, day);
          assertThat(snapshots.of(day).holder(role, asked)).isEqualTo(answer);
          return answer;
        });
  }

  private static List<String> names(Answer answer) {
    return answer.holders().stream().map(Holder::name).toList();
  }

  /** From the database; memory says the same, without the offices below. */
  private Held held(String person, LocalDate day) {
    return Tenant.in(
        organization,
        () -> {
          Held held = people.held(id(person), day);
          assertThat(Duties.of(snapshots.of(day), id(person)))
              .extracting(
                  each ->
                      List.of(
                          each.role(),
                          each.holder().source(),
                          each.holder().standing(),
                          each.holder().seat().map(Answer.Seat::post)))
              .containsExactlyInAnyOrderElementsOf(
                  held.duties().stream()
                      .map(
                          duty ->
                              List.<Object>of(
                                  duty.role(), duty.source(), duty.standing(), duty.post()))
                      .distinct()
                      .toList());
          return held;
        });
  }

  private boolean mayReadHistory(String person, String office, LocalDate day) {
    return held(person, day).rights().has(Right.READ_HISTORY, id("所属 " + office));
  }

  @Test
  void postsCarryRolesExOfficio() {
    assertThat(names(holder("ciso", "", APRIL))).containsExactly("筆頭");
    assertThat(names(holder("manager", "税務課", APRIL))).containsExactly("税務");
    assertThat(names(holder("general-supervisor", "税務課", APRIL))).containsExactly("部長");
    assertThat(names(holder("deputy", "税務課", APRIL))).containsExactly("次長");
    assertThat(names(holder("staff", "税務課", APRIL))).containsExactly("税務", "主幹");
    assertThat(holder("manager", "県", APRIL).reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.NO_POST);
    assertThat(holder("nothing", "県", APRIL).reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.UNKNOWN_ROLE);
  }

  @Test
  void aVacantPostIsToldUntilSomebodyActs() {
    Answer vacant = holder("manager", "道路課", JULY);
    assertThat(vacant.isVacant()).isTrue();
    assertThat(vacant.reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.CARRIED, Reason.Kind.EMPTY, Reason.Kind.VACANT);
    assertThat(mayReadHistory("税務", "道路課", JULY)).isFalse();
    enter(new Entry.Holds(id("税務"), id("職 道路課長"), HoldingKind.ACTING, Period.from(JULY)));
    Answer acting = holder("manager", "道路課", JULY);
    assertThat(acting.holders())
        .singleElement()
        .satisfies(
            holder -> {
              assertThat(holder.name()).isEqualTo("税務");
              assertThat(holder.standing()).isEqualTo(Standing.ACTING);
            });
    assertThat(holder("manager", "道路課", JULY.minusDays(1)).isVacant()).isTrue();
    assertThat(mayReadHistory("税務", "道路課", JULY)).isTrue();
    assertThat(mayReadHistory("税務", "道路課", JULY.minusDays(1))).isFalse();
  }

  @Test
  void whoeverComesFirstInTheOrderActsForSomebodyAbsent() {
    enter(
        new Entry.Deputies(
            id("職 税務課長"), List.of(id("職 道路課長"), id("職 税務課主幹"), id("職 部長")), SINCE_APRIL));
    assertThat(names(holder("manager", "税務課", JULY))).containsExactly("税務");
    assertThat(mayReadHistory("主幹", "税務課", JULY)).isFalse();
    enter(new Entry.Absent(id("税務"), "休職", Period.of(JULY, JULY.plusDays(9))));
    Answer answer = holder("manager", "税務課", JULY);
    assertThat(names(answer)).containsExactly("主幹");
    assertThat(answer.reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.CARRIED, Reason.Kind.ABSENT, Reason.Kind.BY_ORDER);
    assertThat(mayReadHistory("主幹", "税務課", JULY)).isTrue();
    assertThat(mayReadHistory("部長", "税務課", JULY)).as("as supervisor").isTrue();
    assertThat(held("部長", JULY).duties()).noneMatch(duty -> duty.standing() == Standing.BY_ORDER);
    assertThat(mayReadHistory("主幹", "税務課", JULY.plusDays(10))).isFalse();
    enter(new Entry.Absent(id("主幹"), "", Period.of(JULY, JULY)));
    assertThat(names(holder("manager", "税務課", JULY))).containsExactly("部長");
  }

  @Test
  void changingAPostOnADateChangesWhatItsHolderMayDoThatDay() {
    assertThat(mayReadHistory("税務", "税務課", JULY)).isTrue();
    var state =
        new PostState(id("所属 税務課"), "参事", Optional.of(Grade.CHIEF_EXPERT), Optional.of(1), 1);
    enter(new Entry.PostIs(id("職 税務課長"), state, Period.from(JULY)));
    assertThat(mayReadHistory("税務", "税務課", JULY)).isFalse();
    assertThat(mayReadHistory("税務", "税務課", JULY.minusDays(1))).isTrue();
    assertThat(held("税務", JULY).rights().has(Right.READ_POLICIES)).as("as all staff").isTrue();
  }

  @Test
  void aRoleOfADepartmentCoversTheOfficesBelowAndNoOther() {
    assertThat(mayReadHistory("部長", "道路課", APRIL)).isTrue();
    assertThat(mayReadHistory("部長", "企画調整部", APRIL)).isTrue();
    assertThat(mayReadHistory("部長", "県", APRIL)).isFalse();
    assertThat(held("部長", APRIL).rights().hasEverywhere(Right.READ_HISTORY)).isFalse();
  }

  @Test
  void anAppointmentEndsByItselfWhenThePersonLeavesTheOffice() {
    var appointed =
        new Entry.Appointed(
            "itl", id("主幹"), Optional.of(id("所属 税務課")), Optional.empty(), SINCE_APRIL);
    enter(appointed);
    assertThat(names(holder("itl", "税務課", JULY))).containsExactly("主幹");
    assertThat(holder("itl", "道路課", JULY).isVacant()).isTrue();
    enter(
        new Entry.HoldsNothing(id("主幹"), Period.from(JULY)),
        new Entry.Holds(id("主幹"), id("職 道路課長"), HoldingKind.MAIN, Period.from(JULY)));
    assertThat(holder("itl", "税務課", JULY).isVacant()).isTrue();
    assertThat(names(holder("itl", "税務課", JULY.minusDays(1)))).containsExactly("主幹");
    var manager =
        new Entry.Appointed("manager", id("主幹"), Optional.empty(), Optional.empty(), SINCE_APRIL);
    assertThat(
            Tenant.in(organization, () -> register.examine(Optional.empty(), List.of(manager)))
                .conflicts())
        .extracting(Conflict::kind)
        .containsExactly(Conflict.Kind.NOT_BY_APPOINTMENT);
  }

  @Test
  void whoeverAuditsInPlaceOfSomebodyComesFromElsewhere() {
    office("総務部", OfficeKind.DEPARTMENT, "県");
    post("総務部長", "総務部", Grade.DIRECTOR_GENERAL, 1);
    person("総務", "総務部長");
    enter(
        new Entry.Appointed(
            "substitute-auditor",
            id("総務"),
            Optional.of(id("所属 企画調整部")),
            Optional.empty(),
            SINCE_APRIL));
    assertThat(names(holder("substitute-auditor", "企画調整部", APRIL))).containsExactly("総務");
    assertThat(names(holder("substitute-auditor", "税務課", APRIL))).containsExactly("総務");
    assertThat(holder("substitute-auditor", "総務部", APRIL).isVacant()).isTrue();
    assertThat(held("総務", APRIL).rights().has(Right.READ_JOURNAL, id("所属 税務課"))).isTrue();
    assertThat(held("総務", APRIL).rights().has(Right.READ_JOURNAL, id("所属 総務部"))).isFalse();
  }

  @Test
  void adoptingTheSameAgainIsNoNewRevisionAndAnEditIsOne() {
    Tenant.run(
        organization,
        () -> {
          RoleSet set = policyRoles.current().orElseThrow();
          assertThat(set).isEqualTo(packs.find("fukushima").orElseThrow());
          RoleSet fewer = new RoleSet(set.pack(), set.roles(), List.of(), set.avoid());
          policyRoles.adopt(Optional.empty(), fewer);
          assertThat(policyRoles.current()).contains(fewer);
          policyRoles.adopt(Optional.empty(), fewer);
          assertThat(policyRoles.current()).contains(fewer);
        });
  }
}
