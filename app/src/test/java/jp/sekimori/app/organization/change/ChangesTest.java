package jp.sekimori.app.organization.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.organization.change.Applying.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Lists are checked whole, and applied whole, once, or not at all. */
@WebTest
class ChangesTest {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private final Cast cast;
  private final People people;
  private final Register register;
  private final ListImports imports;
  private final Ids ids;
  private final Office office;
  private Acting keeper;

  @Autowired
  ChangesTest(
      Cast cast,
      People people,
      Register register,
      Organizations organizations,
      ListImports imports,
      Checking checking,
      Applying applying,
      Ids ids) {
    this.cast = cast;
    this.people = people;
    this.register = register;
    this.imports = imports;
    this.ids = ids;
    this.office = new Office(organizations, imports, checking, applying, ids);
    this.keeper = office.keeper(ids.next());
  }

  @BeforeEach
  void anOfficeOfFivePeople() {
    enter(new Entry.NewPerson(keeper.person(), "関 守", "", Optional.of("000001")));
    office.begin(keeper);
  }

  private void enter(Entry... entries) {
    Tenant.run(
        office.organization,
        () -> assertThat(register.enter(Optional.empty(), List.of(entries)).conflicts()).isEmpty());
  }

  private UUID person(String number) {
    return Tenant.in(office.organization, () -> people.numbered(number).map(Person::id))
        .orElseThrow();
  }

  /** As 総務課 課長, the main post first. */
  private List<String> held(String number, LocalDate day) {
    UUID person = person(number);
    return Tenant.in(
        office.organization,
        () ->
            people.held(person, day).posts().stream()
                .map(post -> post.officeName() + " " + post.name() + " " + post.kind())
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16"})
  void aReshuffleIsAppliedWholeForItsDay(String charset) {
    Import list =
        office.changes(
            keeper,
            """
            令和8年4月1日,000103,勿来　海,昇任,12,,,課長,総務課,主査,
            R8.4.1,000102,磐城花,配置換,,総務部,総務課,課長,税務課,課長,
            2026/3/31,000101,那須 一,退職（定年）,,,,,,,
            令和8年4月1日,000106,石川 空,採用,,農林部,総務課,主事,,,
            令和8年4月1日,000105,白河 泉,兼務,,,税務課,主査,,,令和9年3月31日
            令和8年4月1日,000104,棚倉 実,兼務解除,,,,,,,
            """,
            charset);
    Checked checked = office.check(keeper, list);
    assertThat(checked.plan().faults()).isEmpty();
    assertThat(checked.plan().newPosts())
        .singleElement()
        .satisfies(post -> assertThat(post.officeName() + post.name()).isEqualTo("総務課主事"));
    assertThat(checked.preview().orElseThrow().day()).isEqualTo(APRIL);
    assertThat(office.applied(keeper, list)).isEqualTo(Result.DONE);
    assertThat(held("000103", APRIL.minusDays(1))).containsExactly("総務課 主査 MAIN");
    assertThat(held("000103", APRIL)).containsExactly("税務課 課長 MAIN");
    assertThat(held("000102", APRIL)).containsExactly("総務課 課長 MAIN");
    assertThat(held("000101", APRIL.minusDays(1))).containsExactly("総務課 課長 MAIN");
    assertThat(held("000101", APRIL)).isEmpty();
    assertThat(held("000106", APRIL)).containsExactly("総務課 主事 MAIN");
    assertThat(held("000105", APRIL)).containsExactly("総務課 課長 MAIN", "税務課 主査 CONCURRENT");
    assertThat(held("000105", LocalDate.of(2027, 4, 1))).containsExactly("総務課 課長 MAIN");
    assertThat(held("000104", APRIL)).containsExactly("税務課 主査 MAIN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          令和8年2月30日,000103,勿来 海,昇任,12,,,主査,,, | 2 発令日：「令和8年2月30日」：暦にない日です。暦にある日を「令和8年4月1日」「2026-04-01」のように書いてください。
          ,000103,勿来 海,昇任,12,,,主査,,, | 2 発令日：発令日がありません。発令日の欄に書くか、「読み取り方」で一覧全体の発令日を定めてください。
          R8.4.1,000199,勿来 海,昇任,12,,,主査,,, | 2 職員番号：職員番号「000199」の職員は登録されていません。職員番号を確かめてください。同じ氏名の職員：000103 勿来 海
          R8.4.1,103,勿来 海,昇任,12,,,主査,,, | 2 職員番号：職員番号「103」の職員は登録されていません。先頭の0が失われていませんか（登録：000103 勿来 海）。
          R8.4.1,000103,名古曽 海,昇任,12,,,主査,,, | 2 氏名：職員番号「000103」の氏名は「勿来 海」です。職員番号か氏名を直してください。改姓などで氏名が変わったときは、先に職員の登録を改めてください。
          R8.4.1,000103,勿来 海,横滑り,12,,,主査,,, | 2 異動の種類：「横滑り」は、異動の種類として知られていません。次のいずれかにしてください：採用、配置換、兼務、兼務解除、事務取扱、事務取扱解除、職務代理、職務代理解除、休職、復職、退職、転出
          R8.4.1,000103,勿来 海,配置換,99,,,主査,,, | 2 新所属コード：所属コード「99」の所属は、この日にはありません。名称を確かめるか、先に「組織」の一覧で所属を登録してください。
          R8.4.1,000103,勿来 海,配置換,,,総務課,主査,,, | 2 新所属：所属「総務課」は2つあり、一つに決まりません。所属コード又は部局名を加えて、次のいずれかにしてください：総務部 総務課（11）、農林部 総務課（21）
          R8.4.1,000103,勿来 海,配置換,,,出納課,主査,,, | 2 新所属：所属「出納課」は、この日にはありません。名称を確かめるか、先に「組織」の一覧で所属を登録してください。
          R8.4.1,000103,勿来 海,配置換,12,,総務課,主査,,, | 2 新所属コード：所属コードと所属の名称が合いません（このコードの所属：総務部 税務課（12））。どちらかを直してください。
          R8.4.1,000103,勿来 海,配置換,12,,,,,, | 2 新職名：「新職名」が空です。値を入力してください。
          R8.4.1,000103,勿来 海,事務取扱,12,,,次長,,, | 2 新職名：税務課に職「次長」はありません。次のいずれかにするか、先に職を登録してください：主査、課長
          R8.4.1,000103,勿来 海,配置換,12,,,課長,,, | 2 新職名：定員1名の職に、既に本務の者がいます。（磐城 花 課長）令和8年4月1日から前任者の異動又は退職の行を加えるか、事務取扱又は兼務としてください。退職の発令日は、在職する最後の日です。
          R8.4.1,000103,勿来 海,配置換,12,,,主査,税務課,主査, | 2 旧所属：異動の前の職が登録と異なります（登録：総務課 主査）。旧所属と旧職名を確かめてください。登録が誤っているときは、先に登録を改めてください。
          R8.4.1,000103,勿来 海,採用,12,,,主査,,, | 2 異動の種類：勿来 海さんは、この日には既に在職しています（総務課 主査）。異動であれば「配置換」などとし、別人であれば職員番号を直してください。
          2025/3/1,000103,勿来 海,兼務解除,11,,,主査,,, | 2 新所属コード：所属コード「11」の所属は、この日にはありません。名称を確かめるか、先に「組織」の一覧で所属を登録してください。
          2025/3/1,000103,勿来 海,退職,,,,,,, | 2 異動の種類：勿来 海さんは、この日にはまだ在職していません（在職は令和7年4月1日から）。発令日を確かめてください。新たに職に就くときは、異動の種類を「採用」又は「転入」としてください。
          R8.4.1,000103,勿来 海,復職,,,,,,, | 2 異動の種類：勿来 海さんは、この日の前に休職していません。職員番号と発令日を確かめてください。異動であれば「配置換」などとしてください。
          R8.4.1,000103,勿来 �,退職,,,,,,, | 2 氏名：文字化けがあります（U+FFFD）。文字コードの変換で失われています。元の表で文字を確かめ、正しい文字を入力してください。
          R8.4.1,000103,勿来 〓,退職,,,,,,, | 2 氏名：「〓」は、変換できなかった文字の跡と思われます。元の表で文字を確かめ、正しい文字を入力してください。
          R8.4.1,000103,勿来 海,配置換,#N/A,,,主査,,, | 2 新所属コード：数式の誤り「#N/A」が残っています。元の表の数式を直し、値として保存してください。
          合計,,,1名,,,,,,, | 2 行全体：表の行ではなく、合計、注記又は見出しの繰返しと思われます。この行を除外するか、ファイルから削除してください。
          R8.4.1,000103,勿来 海,兼務,12,,,主査,,,R8.3.31 | 2 終了日：終了日が発令日より前です。どちらかの日を直してください。
          R8.4.1,000001,関 守,採用,12,,,主査,,, | 2 職員番号：自分自身に関する変更はできません。この行だけを除外して適用し、除外した行を別の担当者が取り込んでください。
          """)
  void aBadRowIsNamedWithItsRemedy(String row, String told) {
    assertThat(office.faults(keeper, office.changes(keeper, row + "\n"))).contains(told);
  }

  @Test
  void allFaultsAreToldAtOnceAndNothingIsApplied() {
    Import list =
        office.changes(
            keeper,
            """
            R8.4.1,000103,勿来 海,昇任,12,,,主査,,,
            R8.4.1,000103,勿来 海,配置換,21,,,主査,,,
            R8.4.1,000104,棚倉 実,配置換,11,,,課長,,,
            R8.4.1,000105,白河 泉,配置換,11,,,課長,,,
            R8.4.1,000101,那須 一,配置換,77,,,課長,,,
            """);
    assertThat(office.faults(keeper, list))
        .anyMatch(it -> it.startsWith("2 行全体：同じ職員の同じ日の異動が、3行目にもあります。"))
        .anyMatch(it -> it.startsWith("3 行全体：同じ職員の同じ日の異動が、2行目にもあります。"))
        .anyMatch(it -> it.startsWith("5 新職名：4行目：定員1名の職に"))
        .anyMatch(it -> it.startsWith("6 新所属コード：所属コード「77」"))
        // 那須 leaves 総務課 once row 6 is mended: that he sits there is no fault of row 4.
        .hasSize(4);
    assertThat(office.applied(keeper, list)).isEqualTo(Result.FAULTY);
    assertThat(held("000104", APRIL)).contains("税務課 主査 MAIN");
    assertThat(office.now(list).isOpen()).isTrue();
  }

  @Test
  void whatIsSetAsideStaysOnRecordAndAColleagueTakesItUp() {
    enter(
        new Entry.Holds(
            keeper.person(),
            postOf("000103"),
            jp.sekimori.app.organization.HoldingKind.MAIN,
            Period.from(Office.SINCE)));
    Import list =
        office.changes(
            keeper,
            """
            R8.4.1,000001,関 守,配置換,12,,,主査,,,
            R8.4.1,000103,勿来 海,配置換,12,,,主査,,,
            """);
    assertThat(office.faults(keeper, list))
        .allMatch(it -> it.startsWith("2 職員番号：自分自身に関する変更はできません。"));
    office.setAside(keeper, list, 2);
    assertThat(office.applied(keeper, list)).isEqualTo(Result.DONE);
    assertThat(held("000103", APRIL)).containsExactly("税務課 主査 MAIN");
    assertThat(held("000001", APRIL)).containsExactly("総務課 主査 MAIN");
    Acting colleague = office.keeper(person("000105"));
    UUID rest = ids.next();
    Import taken =
        Tenant.in(
            office.organization,
            () -> {
              assertThat(imports.aside(office.now(list)))
                  .singleElement()
                  .satisfies(row -> assertThat(row.said().ja()).contains("自分自身に関する"));
              imports.rest(colleague, rest, office.now(list));
              return imports.find(rest).orElseThrow();
            });
    assertThat(office.check(colleague, taken).table().lines()).hasSize(1);
    assertThat(office.applied(colleague, taken)).isEqualTo(Result.DONE);
    assertThat(held("000001", APRIL)).containsExactly("税務課 主査 MAIN");
  }

  private UUID postOf(String number) {
    UUID person = person(number);
    return Tenant.in(
        office.organization,
        () -> people.held(person, APRIL).main().map(Held.Post::id).orElseThrow());
  }

  @Test
  void aCorrectedListChangesOnlyWhatDiffers() {
    String right = "R8.4.1,000104,棚倉 実,配置換,21,,,主査,,,\n";
    Import first = office.changes(keeper, "R8.4.1,000103,勿来 海,配置換,21,,,主査,,,\n" + right);
    assertThat(office.applied(keeper, first)).isEqualTo(Result.DONE);
    Import second = office.changes(keeper, "R8.4.1,000103,勿来 海,配置換,12,,,主査,,,\n" + right);
    assertThat(office.check(keeper, second).plan().count(Effect.NONE)).isEqualTo(1);
    assertThat(office.applied(keeper, second)).isEqualTo(Result.DONE);
    assertThat(held("000103", APRIL)).containsExactly("税務課 主査 MAIN");
    assertThat(held("000103", APRIL.minusDays(1))).containsExactly("総務課 主査 MAIN");
  }

  @Test
  void aDoubleClickAppliesOnceAndAChangedOrganizationIsShownAnew() throws Exception {
    Import list = office.changes(keeper, "R8.4.1,000103,勿来 海,配置換,12,,,主査,,,\n");
    String stamp = office.check(keeper, list).stamp();
    enter(new Entry.Absent(person("000105"), "研修", Period.from(APRIL)));
    assertThat(office.apply(keeper, list, stamp)).isEqualTo(Result.CHANGED);
    assertThat(held("000103", APRIL)).containsExactly("総務課 主査 MAIN");
    String now = office.check(keeper, list).stamp();
    Callable<Result> click = () -> office.apply(keeper, list, now);
    try (var hands = Executors.newFixedThreadPool(2)) {
      for (Future<Result> result : hands.invokeAll(List.of(click, click))) {
        assertThat(result.get()).isEqualTo(Result.DONE);
      }
    }
    assertThat(held("000103", APRIL)).containsExactly("税務課 主査 MAIN");
    Tenant.run(office.organization, () -> assertThat(imports.applied(office.now(list))).hasSize(1));
  }

  @Test
  void ofTwoListsAtOnceTheSecondIsShownAnew() {
    Import one = office.changes(keeper, "R8.4.1,000103,勿来 海,配置換,12,,,主査,,,\n");
    Import two = office.changes(keeper, "R8.4.1,000103,勿来 海,配置換,21,,,主査,,,\n");
    String stamp = office.check(keeper, two).stamp();
    assertThat(office.applied(keeper, one)).isEqualTo(Result.DONE);
    assertThat(office.apply(keeper, two, stamp)).isEqualTo(Result.CHANGED);
  }

  @Test
  void aChartWithACycleOrACodeTwiceIsNamedByItsRows() {
    Import list =
        office.open(
            keeper,
            ListKind.OFFICES,
            """
            所属コード,所属名,種類,上位所属コード
            30,土木部,部局,31
            31,道路課,課・室,30
            40,商工部,部局,1
            40,観光部,部局,1
            50,係,班,1
            """);
    assertThat(office.faults(keeper, list))
        .contains(
            "2 上位所属コード：所属が自分の下位に置かれています：土木部 → 道路課 → 土木部いずれかの上位所属コードを直してください。",
            "4 所属コード：同じ所属コードが、5行目では「観光部」に使われています。どちらかの所属コードを直してください。",
            "6 種類：「班」は、所属の種類として知られていません。次のいずれかにしてください：団体、部局、課・室、振興局、振興局の部、出先機関");
  }

  @Test
  void nobodyWithoutTheRightTakesListsIn() {
    for (Role role : List.of(Role.STAFF, Role.MANAGER, Role.CISO, Role.AUDITOR)) {
      Acting acting = cast.acting(role);
      assertThat(acting.may(Right.MANAGE_ORGANIZATION)).isFalse();
      assertThatThrownBy(() -> office.changes(acting, "R8.4.1,1,那須 一,退職,,,,,,,\n"))
          .isInstanceOf(AccessDeniedException.class);
    }
  }
}
