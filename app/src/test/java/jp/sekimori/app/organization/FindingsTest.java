package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Finding.Kind;
import jp.sekimori.app.organization.State.Appointment;
import jp.sekimori.app.organization.State.Gap;
import jp.sekimori.app.organization.State.Holding;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;
import jp.sekimori.app.policy.pack.RolesOfPacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is amiss is told word for word, and nothing is told that is not amiss. */
class FindingsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final RoleSet ROLES = RolesOfPacks.find("fukushima");

  private final List<Office> offices = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final List<Appointment> appointments = new ArrayList<>();
  private final Map<UUID, Gap> gaps = new HashMap<>();
  private final Set<UUID> absent = new HashSet<>();
  private final Map<UUID, List<UUID>> deputies = new HashMap<>();

  @BeforeEach
  void aSmallPrefectureInWhichAllIsWell() {
    office("県", OfficeKind.ROOT, "");
    office("企画調整部", OfficeKind.DEPARTMENT, "県");
    office("デジタル変革課", OfficeKind.SECTION, "企画調整部");
    office("道路課", OfficeKind.SECTION, "企画調整部");
    post("県", "副知事", Grade.DEPUTY_GOVERNOR);
    post("企画調整部", "部長", Grade.DIRECTOR_GENERAL);
    post("企画調整部", "次長（情報統計担当）", Grade.DEPUTY_DIRECTOR_GENERAL);
    post("デジタル変革課", "課長", Grade.DIRECTOR);
    post("道路課", "課長", Grade.DIRECTOR);
    post("道路課", "主査", Grade.SENIOR_STAFF);
    hold("県 副知事", HoldingKind.MAIN, "副知事 一郎");
    hold("企画調整部 部長", HoldingKind.MAIN, "部長 二郎");
    hold("企画調整部 次長（情報統計担当）", HoldingKind.MAIN, "次長 三郎");
    hold("デジタル変革課 課長", HoldingKind.MAIN, "変革 四郎");
    hold("道路課 課長", HoldingKind.MAIN, "道路 五郎");
    hold("道路課 主査", HoldingKind.MAIN, "主査 六郎");
    // The policy's own case is settled here.
    appointments.add(
        new Appointment(
            "substitute-auditor", id("道路 五郎"), Optional.of(id("企画調整部")), Optional.empty()));
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void office(String name, OfficeKind kind, String in) {
    Optional<UUID> parent = in.isEmpty() ? Optional.empty() : Optional.of(id(in));
    offices.add(new Office(id(name), parent, "", name, kind, offices.size()));
  }

  private void post(String office, String name, Grade grade) {
    String full = office + " " + name;
    posts.add(new Post(id(full), id(office), name, grade.code(), Optional.of(1), posts.size()));
  }

  private void hold(String post, HoldingKind kind, String person) {
    person(person);
    holdings.add(new Holding(id(person), id(post), kind));
  }

  private void person(String name) {
    if (people.stream().noneMatch(person -> person.id().equals(id(name)))) {
      people.add(new Person(id(name), name, "", ""));
    }
  }

  private void leave(String post) {
    holdings.removeIf(holding -> holding.post().equals(id(post)));
  }

  private List<Finding> findings() {
    return new Snapshot(
            new State(
                DAY,
                Optional.of(ROLES),
                new State.Rows(
                    offices,
                    posts,
                    people,
                    gaps,
                    holdings,
                    absent,
                    deputies,
                    List.of(),
                    appointments)))
        .findings();
  }

  private List<Finding> open() {
    return findings().stream().filter(finding -> !finding.settled()).toList();
  }

  private Finding only(Kind kind) {
    List<Finding> of = open().stream().filter(finding -> finding.kind() == kind).toList();
    assertThat(of).hasSize(1);
    return of.getFirst();
  }

  private static void says(Finding finding, String what, String mend, String en, String mendEn) {
    assertThat(finding.what().ja()).isEqualTo(what);
    assertThat(finding.mend().ja()).isEqualTo(mend);
    assertThat(finding.what().en()).isEqualTo(en);
    assertThat(finding.mend().en()).isEqualTo(mendEn);
  }

  @Test
  void thePolicysOwnCombinationIsRecordedEvenWhereASubstituteHasSeenToIt() {
    assertThat(open()).isEmpty();
    Finding finding = findings().getFirst();
    assertThat(findings()).hasSize(1);
    assertThat(finding.settled()).isTrue();
    assertThat(finding.office().orElseThrow().name()).isEqualTo("企画調整部");
    says(
        finding,
        "次長 三郎さんは、「ネットワーク管理者（CISO補佐）」と「情報セキュリティ監査統括責任者」を兼ねており、自らの業務を監査することになります。規程が二つの役割を同じ職に充てているためです。",
        "企画調整部の監査は、代行に任命されている道路 五郎さんが行います。",
        "次長 三郎 is both Network manager (deputy CISO) and Head of information security audits and"
            + " would audit their own work. The policy itself gives both roles to one post.",
        "道路 五郎, who is appointed as a substitute, audits 企画調整部.");
  }

  @Test
  void withoutASubstituteItAsksForOne() {
    appointments.clear();
    assertThat(only(Kind.COMBINATION).mend().ja()).isEqualTo("企画調整部の監査を代わって行う人を任命してください。");
    appointments.add(
        new Appointment(
            "substitute-auditor", id("次長 三郎"), Optional.of(id("企画調整部")), Optional.empty()));
    assertThat(only(Kind.COMBINATION).settled()).as("nobody stands in for himself").isFalse();
  }

  @Test
  void anEmptyPostIsNamed() {
    leave("道路課 課長");
    gaps.put(id("道路 五郎"), new Gap(Optional.empty(), true));
    Finding finding = only(Kind.VACANT_ROLE);
    assertThat(finding.role()).contains("manager");
    assertThat(finding.posts()).containsExactly(new Finding.Named(id("道路課 課長"), "道路課 課長"));
    says(
        finding,
        "道路課の情報セキュリティ管理者が欠けています。充て職の道路課 課長が欠員です。",
        "後任を配置するか、事務取扱又は職務代理を置いてください。",
        "Nobody has the role Information security manager of 道路課: the post that carries it, 道路課 課長,"
            + " is empty.",
        "Put somebody into the post, or let somebody act in it.");
  }

  @Test
  void whoeverActsFillsARole() {
    leave("道路課 課長");
    gaps.put(id("道路 五郎"), new Gap(Optional.empty(), true));
    hold("道路課 課長", HoldingKind.ACTING, "部長 二郎");
    assertThat(open()).filteredOn(f -> f.kind() == Kind.VACANT_ROLE).isEmpty();
  }

  @Test
  void somebodyAbsentIsNamedUntilADeputyIsFound() {
    absent.add(id("道路 五郎"));
    Finding finding = only(Kind.VACANT_ROLE);
    says(
        finding,
        "道路課の情報セキュリティ管理者が不在です。充て職の道路課 課長の道路 五郎さんが不在で、代わる人がいません。",
        "職務代理を置くか、代理順位を定めてください。",
        "Nobody has the role Information security manager of 道路課 now: 道路 五郎 (道路課 課長) is absent and"
            + " nobody stands in.",
        "Let somebody deputize, or lay down an order of deputies.");
    deputies.put(id("道路課 課長"), List.of(id("道路課 主査")));
    assertThat(open()).filteredOn(f -> f.kind() == Kind.VACANT_ROLE).isEmpty();
  }

  @Test
  void anOfficeWithoutThePostSaysSo() {
    office("港湾課", OfficeKind.SECTION, "企画調整部");
    says(
        only(Kind.VACANT_ROLE),
        "港湾課の情報セキュリティ管理者が欠けています。充て職に当たる職がありません。",
        "充て職に当たる職を登録するか、役割の定めを改めてください。",
        "Nobody has the role Information security manager of 港湾課: no post carries it.",
        "Enter a post that carries it, or amend the rule of the role.");
  }

  @Test
  void anAuditorOfTheOwnOfficeIsWarnedOf() {
    appointments.add(new Appointment("auditor", id("道路 五郎"), Optional.empty(), Optional.empty()));
    Finding finding = only(Kind.COMBINATION);
    assertThat(finding.office().orElseThrow().name()).isEqualTo("道路課");
    says(
        finding,
        "道路 五郎さんは、「情報セキュリティ管理者」と「情報セキュリティ監査人」を兼ねており、自らの業務を監査することになります。",
        "一方の役割を別の人に移すか、この人の所属の監査を別の人に行わせてください。",
        "道路 五郎 is both Information security manager and Auditor and would audit their own work.",
        "Give one of the roles to somebody else, or let somebody else audit this office.");
  }

  @Test
  void aDeputyDirectorGeneralWhoActsAsAHeadWouldApproveHisOwnApplications() {
    leave("道路課 課長");
    gaps.put(id("道路 五郎"), new Gap(Optional.empty(), true));
    appointments.clear();
    hold("道路課 課長", HoldingKind.ACTING, "次長 三郎");
    assertThat(open())
        .filteredOn(finding -> finding.what().ja().contains("自らの申請を許可"))
        .extracting(finding -> finding.what().ja())
        .containsExactlyInAnyOrder(
            "次長 三郎さんは、「情報セキュリティ管理者」と「情報セキュリティ管理者（総括担当）」を兼ねており、自らの申請を許可することになります。",
            "次長 三郎さんは、「情報セキュリティ管理者」と「ネットワーク管理者（CISO補佐）」を兼ねており、自らの申請を許可することになります。");
  }

  @Test
  void aManagerOfTwoOfficesIsNoConcern() {
    office("港湾課", OfficeKind.SECTION, "企画調整部");
    post("港湾課", "課長", Grade.DIRECTOR);
    hold("港湾課 課長", HoldingKind.CONCURRENT, "道路 五郎");
    assertThat(open()).isEmpty();
  }

  @Test
  void theHeadOfOneDepartmentMayManageInAnother() {
    office("総務部", OfficeKind.DEPARTMENT, "県");
    post("総務部", "部長", Grade.DIRECTOR_GENERAL);
    post("総務部", "次長", Grade.DEPUTY_DIRECTOR_GENERAL);
    hold("総務部 部長", HoldingKind.MAIN, "総務 七郎");
    hold("総務部 次長", HoldingKind.CONCURRENT, "道路 五郎");
    assertThat(open()).as("general manager there, manager here").isEmpty();
  }

  @Test
  void morePeopleThanSeatsAreCounted() {
    hold("道路課 主査", HoldingKind.MAIN, "余分 八郎");
    says(
        only(Kind.TOO_MANY_HOLDERS),
        "道路課 主査は、定員1人に対して本務の人が2人います。",
        "定員を改めるか、異動の登録漏れがないか確かめてください。",
        "道路課 主査 has 2 main holders for 1 seat.",
        "Amend the number of seats, or look for a move that was not entered.");
  }

  @Test
  void whoeverHoldsNoPostIsNamedButNotWhoComesOrIsGone() {
    person("新人 九郎");
    says(
        only(Kind.NO_POST),
        "新人 九郎さんは、まだどの職にも就いていません。",
        "職に配置してください。退職した人であれば、アカウントが無効であることを確かめてください。",
        "新人 九郎 has never held a post.",
        "Put the person into a post. Of somebody who has left, make sure that the account is"
            + " disabled.");
    gaps.put(id("新人 九郎"), new Gap(Optional.empty(), true));
    assertThat(open()).as("comes").isEmpty();
    gaps.put(id("新人 九郎"), new Gap(Optional.of(DAY.minusDays(30)), false));
    assertThat(only(Kind.NO_POST).what().ja()).isEqualTo("新人 九郎さんは、令和8年6月1日から職に就いていません。");
    gaps.put(id("新人 九郎"), new Gap(Optional.of(DAY.minusDays(31)), false));
    assertThat(open()).as("gone").isEmpty();
  }
}
