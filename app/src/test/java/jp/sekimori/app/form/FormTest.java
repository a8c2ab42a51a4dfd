package jp.sekimori.app.form;

import static jp.sekimori.app.form.Desk.asking;
import static jp.sekimori.app.form.Desk.choice;
import static jp.sekimori.app.form.Desk.fact;
import static jp.sekimori.app.form.Desk.field;
import static jp.sekimori.app.form.Desk.from;
import static jp.sekimori.app.form.Desk.many;
import static jp.sekimori.app.form.Desk.notBefore;
import static jp.sekimori.app.form.Desk.otherThan;
import static jp.sekimori.app.form.Desk.posted;
import static jp.sekimori.app.form.Desk.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FieldType.Plain;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.When;
import jp.sekimori.app.form.Outcome.Faulty;
import jp.sekimori.app.form.Outcome.Filled;
import jp.sekimori.clauses.text.Message;
import org.junit.jupiter.api.Test;

/** What a form asks, takes and refuses. */
class FormTest {
  private static final FieldType TEXT = new FieldType.Text();
  private static final FieldType PERSON = new FieldType.Person(Optional.empty());
  private static final FieldType DEVICE = new FieldType.Entry("devices", When.ALWAYS);

  private final Desk desk = new Desk();

  private Values read(Form form, String... posted) {
    return read(form, desk.context(), posted);
  }

  private static Values read(Form form, Context context, String... posted) {
    return switch (form.read(posted(posted), context)) {
      case Filled(Values values) -> values;
      case Faulty faulty -> throw new AssertionError(faulty.faults().toString());
    };
  }

  private List<Fault> faults(Form form, String... posted) {
    return faults(form, desk.context(), posted);
  }

  private static List<Fault> faults(Form form, Context context, String... posted) {
    return switch (form.read(posted(posted), context)) {
      case Filled(Values values) -> throw new AssertionError("Taken: " + values);
      case Faulty faulty -> faulty.faults();
    };
  }

  private static String only(List<Fault> faults) {
    assertThat(faults).hasSize(1);
    Fault fault = faults.getFirst();
    assertThat(List.of(fault.what().en(), fault.mend().en())).noneMatch(String::isBlank);
    return fault.what().ja() + fault.mend().ja();
  }

  @Test
  void blanksAroundATextDoNotCountAndNothingElseIsChanged() {
    assertThat(read(desk.form(field("a", TEXT)), "a", "　 Ｎｏ.１ 機　器 ").one("a")).contains("Ｎｏ.１ 機　器");
  }

  @Test
  void aRequiredFieldThatIsEmptyIsNamed() {
    Form form =
        desk.form(field("a", TEXT, asking(true)), field("b", choice("x", "y"), asking(true)));
    assertThat(faults(form, "a", "　").stream().map(f -> f.what().ja() + f.mend().ja()))
        .containsExactly("「欄a」がありません。書いてください。", "「欄b」がありません。選んでください。");
  }

  @Test
  void whateverIsWrongWithAFieldNamesIt() {
    Form form =
        desk.form(
            field("a", new FieldType.Note()),
            field("b", Plain.DATE),
            field("c", Plain.CORPORATE_NUMBER));
    assertThat(only(faults(form, "a", "あ".repeat(5000)))).startsWith("「欄a」：5000文字あり、長すぎます");
    assertThat(only(faults(form, "b", "R8.2.30"))).startsWith("「欄b」の「R8.2.30」：暦にない日です");
    assertThat(only(faults(form, "c", "123"))).startsWith("「欄c」の「123」は13桁の数字ではありません");
    assertThat(only(faults(form, "c", "7000012050003"))).contains("あり得ない番号です");
  }

  @Test
  void whatWasRefusedIsNotCalledMissingAsWell() {
    Form form = desk.form(field("a", Plain.FILE, asking(true)));
    var refused =
        new Fault("a", new Message("「b.exe」：受け取れる種類ではありません。", "no"), new Message("直す", "mend"));
    assertThat(form.sheet(posted(), desk.context(), List.of(refused)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.what().ja()).startsWith("「欄a」の「b.exe」"));
  }

  @Test
  void aFieldThatDependsOnAnotherIsAskedWhereItsConditionHolds() {
    Form form =
        desk.form(
            field("owned", choice("bought", "leased")),
            field("until", Plain.DATE, when("owned", "leased")));
    assertThat(read(form, "owned", "bought").all()).containsOnlyKeys("owned");
    assertThat(only(faults(form, "owned", "leased"))).contains("「欄until」がありません");
    assertThat(only(faults(form, "owned", "bought", "until", "R9.3.31")))
        .isEqualTo("「欄until」は、ほかの欄の内容から、書く必要がなくなりました。空にするか、ほかの欄を直してください。");
    assertThat(form.sheet(posted("owned", "bought"), desk.context()).boxes()).hasSize(1);
    assertThat(form.sheet(posted("owned", "leased"), desk.context()).boxes()).hasSize(2);
  }

  @Test
  void aConditionOnAFieldThatIsNotOnTheFormLooksAtTheEntry() {
    Form form =
        Form.of(
            desk.regime,
            List.of(field("until", Plain.DATE, when("owned", "leased"))),
            List.of(field("owned", choice("bought", "leased"))));
    Context leased = desk.context().changing(Values.NONE.with("owned", "leased"));
    assertThat(faults(form, leased)).hasSize(1);
    assertThat(read(form, desk.context()).isEmpty()).isTrue();
  }

  @Test
  void oneValueIsWantedUnlessSeveralMayBeGiven() {
    assertThat(only(faults(desk.form(field("a", choice("x", "y"))), "a", "x", "a", "y")))
        .isEqualTo("「欄a」が2つあります。一つだけにしてください。");
    assertThat(read(desk.form(many("a", choice("x", "y"))), "a", "x", "a", "y").of("a"))
        .containsExactly("x", "y");
    assertThat(read(desk.form(many("a", TEXT)), "a", "一つ目\r\n\r\n二つ目").of("a"))
        .containsExactly("一つ目", "二つ目");
    assertThat(only(faults(desk.form(many("a", TEXT)), "a", "同じ\n同じ"))).contains("二度書かれています");
  }

  @Test
  void aNumberOfValuesCanBeTheLeast() {
    var two =
        new FormField.New("a", Desk.words("a"), TEXT, true, 2, false, asking(false), Desk.basis());
    assertThat(only(faults(desk.form(two), "a", "一つ"))).isEqualTo("「欄a」が1つしかありません。少なくとも2つ書いてください。");
    assertThat(read(desk.form(two)).isEmpty()).isTrue();
  }

  @Test
  void aDayIsNotBeforeAnotherAndThatMayStandInTheEntry() {
    Form form = desk.form(field("out", Plain.DATE), field("due", Plain.DATE, notBefore("out")));
    assertThat(read(form, "out", "令和8年4月1日", "due", "R8.4.1").all())
        .containsEntry("out", List.of("2026-04-01"))
        .containsEntry("due", List.of("2026-04-01"));
    assertThat(only(faults(form, "out", "R8.4.2", "due", "2026-04-01"))).contains("より前");
    Form later =
        Form.of(
            desk.regime,
            List.of(field("back", Plain.TIME, notBefore("taken"))),
            List.of(field("taken", Plain.TIME)));
    Context taken = desk.context().changing(Values.NONE.with("taken", "2026-04-01T01:00:00Z"));
    assertThat(only(faults(later, taken, "back", "R8.4.1 9:59"))).contains("より前");
    assertThat(read(later, taken, "back", "R8.4.1 10:00").one("back"))
        .contains("2026-04-01T01:00:00Z");
  }

  @Test
  void somebodyElseIsNamed() {
    Form form = desk.form(field("a", PERSON), field("b", PERSON, otherThan("a")));
    String haruko = desk.haruko.toString();
    assertThat(only(faults(form, "a", haruko, "b", haruko))).contains("同じ人です");
    assertThat(read(form, "a", haruko, "b", desk.natsuo.toString()).ids("b"))
        .containsExactly(desk.natsuo);
  }

  @Test
  void aPersonIsNamedByNameNumberOrWhatIsSuggested() {
    Form form = desk.form(field("a", PERSON));
    for (String typed : List.of("高橋春子", "高橋　春子", "２００００１", "高橋 春子（税務課 主査）")) {
      assertThat(read(form, "a", typed).ids("a")).as(typed).containsExactly(desk.haruko);
    }
  }

  @Test
  void whereANameMayMeanSeveralOneIsChosenFromThem() {
    Form form = desk.form(field("a", PERSON));
    assertThat(only(faults(form, "a", "佐藤")))
        .isEqualTo("「欄a」の「佐藤」に近い職員が2人います。下から選ぶか、詳しく書き直してください。");
    var box = form.sheet(posted("a", "佐藤"), desk.context(), List.of()).boxes().getFirst();
    assertThat(box.options()).hasSize(2).noneMatch(Sheet.Option::chosen);
    assertThat(box.text().ja()).isEqualTo("佐藤");
    assertThat(read(form, "a", desk.natsuo.toString(), "a", "佐藤").ids("a"))
        .containsExactly(desk.natsuo);
    assertThat(only(faults(form, "a", desk.haruko.toString(), "a", "佐藤"))).contains("2人");
    assertThat(only(faults(form, "a", "同姓 同名"))).contains("「同姓 同名」という同姓同名の職員が2人います");
  }

  @Test
  void peopleOfTheOwnOfficeAreOfferedFirst() {
    Form form = desk.form(field("a", PERSON));
    var options =
        form.sheet(posted("a", "同姓"), desk.context(desk.natsuo)).boxes().getFirst().options();
    assertThat(options.getFirst().label().ja()).isEqualTo("同姓 同名（道路課 主査）");
  }

  @Test
  void whatIsTypedTakesThePlaceOfWhatWasChosen() {
    Form form = desk.form(field("a", PERSON));
    assertThat(read(form, "a", desk.haruko.toString(), "a", "佐藤 夏男").ids("a"))
        .containsExactly(desk.natsuo);
    assertThat(
            read(desk.form(many("a", PERSON)), "a", desk.haruko.toString(), "a", "佐藤 夏男").ids("a"))
        .containsExactly(desk.haruko, desk.natsuo);
  }

  @Test
  void whoHasLeftIsNotChosenButStays() {
    Form form = desk.form(field("a", PERSON));
    String gone = desk.gone.toString();
    assertThat(only(faults(form, "a", gone))).contains("今は選べません");
    assertThat(only(faults(form, "a", "退職 済"))).contains("見つかりません");
    assertThat(read(form, desk.context().changing(Values.NONE.with("a", gone)), "a", gone).one("a"))
        .contains(gone);
  }

  @Test
  void anOfficeIsNamedByNameOrCode() {
    Form form = desk.form(field("a", Plain.OFFICE));
    for (String typed : List.of("税務課", "100101", "税務課（白河県）")) {
      assertThat(read(form, "a", typed).ids("a")).as(typed).containsExactly(desk.tax);
    }
  }

  @Test
  void anEntryIsNamedByNumberOrNameAndNothingElseIsTaken() {
    var one = desk.entry("機器 令和8年度 第1号", "PC-001 ノート", Map.of());
    desk.entry("機器 令和8年度 第2号", "PC-002 ノート", Map.of());
    Form form = desk.form(field("a", DEVICE));
    assertThat(read(form, "a", "PC-001 ノート").ids("a")).containsExactly(one.id());
    assertThat(read(form, "a", "機器 令和8年度 第1号").ids("a")).containsExactly(one.id());
    assertThat(only(faults(form, "a", "ノート"))).contains("2件");
    assertThat(only(faults(form, "a", "PC-003"))).contains("見つかりません");
  }

  @Test
  void anEntryOfAnotherLedgerIsRefused() {
    var one = desk.entry("機器 令和8年度 第1号", "PC-001", Map.of());
    Form form = desk.form(field("a", new FieldType.Entry("systems", When.ALWAYS)));
    assertThat(only(faults(form, "a", one.id().toString()))).contains("今は選べません");
    assertThat(only(faults(form, "a", UUID.randomUUID().toString()))).contains("今は選べません");
  }

  @Test
  void aCopiedClassIsTheHighestOfThoseChosen() {
    var low = desk.entry("1", "一", Map.of("confidentiality", List.of("C1")));
    var high = desk.entry("2", "二", Map.of("confidentiality", List.of("C3")));
    Form form = desk.form(many("item", DEVICE), fact("confidentiality", from("item")));
    assertThat(
            read(form, "item", low.id().toString(), "item", high.id().toString())
                .one("confidentiality"))
        .contains("C3");
    assertThat(only(faults(form, "item", high.id().toString(), "confidentiality", "C1")))
        .contains("ほかの欄から決まります");
  }

  @Test
  void copiedValuesThatDifferAreAskedForApart() {
    var own = desk.entry("1", "一", Map.of("kind", List.of("x")));
    var other = desk.entry("2", "二", Map.of("kind", List.of("y")));
    Form form = desk.form(many("item", DEVICE), field("kind", choice("x", "y"), from("item")));
    assertThat(read(form, "item", own.id().toString()).one("kind")).contains("x");
    assertThat(only(faults(form, "item", own.id().toString(), "item", other.id().toString())))
        .contains("分けて申請");
  }

  @Test
  void whatTheEntryDoesNotSayIsAskedFor() {
    var silent = desk.entry("1", "一", Map.of());
    Form form = desk.form(field("item", DEVICE), field("kind", choice("x", "y"), from("item")));
    assertThat(only(faults(form, "item", silent.id().toString()))).contains("「欄kind」がありません");
    assertThat(read(form, "item", silent.id().toString(), "kind", "y").one("kind")).contains("y");
    var box = form.sheet(Posted.NOTHING, desk.context()).boxes().getLast();
    assertThat(box.copied()).contains(List.of());
  }

  @Test
  void whatFulfilsAnObligationIsAskedAndRequiredWhereItIsDemanded() {
    var safeguard =
        new FormField.New(
            "safeguard",
            Desk.words("safeguard"),
            TEXT,
            false,
            0,
            false,
            asking(false),
            Desk.basis("lock-it"));
    Form form = desk.form(field("a", choice("x", "y")), safeguard);
    Context demanding =
        desk.context()
            .demanding(
                values ->
                    Optional.of(
                        values.one("a").equals(Optional.of("x")) ? Set.of("lock-it") : Set.of()));
    assertThat(only(faults(form, demanding, "a", "x"))).contains("「欄safeguard」がありません");
    assertThat(read(form, demanding, "a", "y").all()).containsOnlyKeys("a");
    assertThat(only(faults(form, demanding, "a", "y", "safeguard", "鍵"))).contains("必要がなくなりました");
    assertThat(read(form, "a", "x").all()).containsOnlyKeys("a");
    assertThat(form.sheet(posted("a", "x"), demanding).boxes().getLast().required()).isTrue();
  }

  @Test
  void aFieldWrittenAgainHasItsOwnDemands() {
    FormField.New holder = field("holder", PERSON);
    Form form =
        Form.of(
            desk.regime,
            List.of(new FormField.Again("holder", asking(true), Desk.basis())),
            List.of(holder));
    assertThat(only(faults(form))).contains("「欄holder」がありません");
  }

  @Test
  void aFileThatSomebodyElseHandedOverIsRefused() {
    Form form = desk.form(field("a", Plain.FILE));
    String file = "sha256:" + "ab".repeat(32) + ":application/pdf:見積書.pdf";
    assertThat(only(faults(form, "a", file))).contains("受け取れていません");
    Context before = desk.context().changing(Values.NONE.with("a", file));
    assertThat(read(form, before, "a", file).one("a")).contains(file);
  }

  @Test
  void fieldsThatWaitForOneAnotherEndInNoLoop() {
    Form form =
        desk.form(field("a", choice("x"), when("b", "x")), field("b", choice("x"), when("a", "x")));
    assertThat(read(form).isEmpty()).isTrue();
  }

  @Test
  void valuesGoToJsonAndBack() {
    Values values =
        Values.NONE.with("a", "一\n二\"").with("b", List.of("x", "y")).with("c", List.of());
    assertThat(values.json()).isEqualTo("{\"a\":\"一\\n二\\\"\",\"b\":[\"x\",\"y\"]}");
    assertThat(Values.ofJson(values.json())).isEqualTo(values);
    assertThat(values.after(List.of("a"), Values.NONE).all()).containsOnlyKeys("b");
  }
}
