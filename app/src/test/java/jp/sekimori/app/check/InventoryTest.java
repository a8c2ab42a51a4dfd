package jp.sekimori.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.check.Answering.Sheet;
import jp.sekimori.app.check.Fault.Kind;
import jp.sekimori.app.check.Thing.Standing;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.waiting.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The yearly inventory of an office, from its opening to its end. */
@WebTest
@Import(Devices.class)
class InventoryTest {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(Time.ZONE));
  private static final String LATER = TODAY.plusDays(30).toString();

  private final Cast cast;
  private final Devices devices;
  private final Opening opening;
  private final Answering answering;
  private final Finishing finishing;
  private final Checks checks;
  private final Findings findings;
  private final RunStore runs;
  private final Waiting waiting;

  @Autowired
  InventoryTest(
      Cast cast,
      Devices devices,
      Opening opening,
      Answering answering,
      Finishing finishing,
      Checks checks,
      Findings findings,
      RunStore runs,
      Waiting waiting) {
    this.cast = cast;
    this.devices = devices;
    this.opening = opening;
    this.answering = answering;
    this.finishing = finishing;
    this.checks = checks;
    this.findings = findings;
    this.runs = runs;
    this.waiting = waiting;
  }

  @BeforeEach
  void rules() {
    devices.rules();
  }

  /** A new office with a manager and devices, and the run of its inventory. */
  private Run opened(UUID office, int count) {
    devices.add(office, count);
    devices.here(opening::open);
    return ofOffice(office);
  }

  private Run ofOffice(UUID office) {
    List<Run> open = devices.here(() -> runs.open("inventory", List.of(office)));
    assertThat(open).hasSize(1);
    return open.getFirst();
  }

  private UUID own() {
    return cast.shirakawa().own().id();
  }

  private Run again(Run run) {
    return devices.here(() -> runs.find(run.id())).orElseThrow();
  }

  private Map<String, Said> all(Run run, Said said) {
    var all = new LinkedHashMap<String, Said>();
    devices
        .here(() -> checks.paper(run))
        .orElseThrow()
        .questions()
        .forEach(question -> all.put(question.id(), said));
    return all;
  }

  @Test
  void itIsOpenedOnceAndAnsweredCarriedOnAndClosed() {
    Acting manager = cast.acting(Role.MANAGER);
    Run run = opened(own(), 3);
    assertThat(devices.here(opening::open)).isZero();
    assertThat(run.things()).isGreaterThanOrEqualTo(3);
    assertThat(run.due().orElseThrow()).isAfterOrEqualTo(TODAY);
    assertThat(devices.here(() -> checks.mine(manager))).extracting(Run::id).contains(run.id());

    List<Thing> things = devices.here(() -> checks.things(run));
    Thing first = things.getFirst();
    var yes = Map.of(first.id(), new Sheet(first.version(), all(run, Said.YES)));
    assertThat(devices.here(() -> answering.answer(manager, run, yes)).kept()).isEqualTo(1);
    assertThat(again(run).done()).isEqualTo(1);
    assertThat(devices.here(() -> finishing.close(manager, run, again(run).version())))
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.UNANSWERED));

    Thing second = things.get(1);
    Map<String, Said> said = all(run, Said.YES);
    said.put("present", Said.no("所在が分からない", ""));
    var bad = Map.of(second.id(), new Sheet(second.version(), said));
    assertThat(devices.here(() -> answering.answer(manager, run, bad)).faults())
        .extracting(Fault::kind)
        .containsExactly(Kind.MEND_BY);
    said.put("present", Said.no("所在が分からない", LATER));
    var no = Map.of(second.id(), new Sheet(second.version(), said));
    assertThat(devices.here(() -> answering.answer(manager, run, no)).faults()).isEmpty();
    // The same again is nothing new, whatever the version.
    assertThat(devices.here(() -> answering.answer(manager, run, no)).kept()).isZero();
    Finding finding = devices.here(() -> checks.findings(run)).getFirst();
    assertThat(finding.reason()).isEqualTo("所在が分からない");
    assertThat(devices.here(() -> waiting.mine(manager)))
        .extracting(it -> it.kind() + it.thing())
        .contains("finding" + finding.id());

    var rest = new ArrayList<>(things.stream().map(Thing::id).toList());
    devices.here(() -> answering.answerRest(manager, run, rest));
    assertThat(again(run).isAllAnswered()).isTrue();
    assertThat(devices.here(() -> finishing.close(manager, run, again(run).version()))).isEmpty();
    assertThat(devices.here(() -> finishing.close(manager, run, 1))).isEmpty();
    assertThat(devices.here(() -> checks.mine(manager)))
        .extracting(Run::id)
        .doesNotContain(run.id());
    assertThat(devices.here(() -> answering.answer(manager, run, yes)).faults())
        .extracting(Fault::kind)
        .containsExactly(Kind.CLOSED);
    assertThat(devices.here(opening::open)).isZero();

    assertThat(
            devices.here(() -> findings.mend(manager, finding, finding.version(), LATER, "見つかった")))
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.MENDED_DAY));
    assertThat(
            devices.here(
                () ->
                    findings.mend(
                        manager, finding, finding.version(), TODAY.toString(), "書庫で見つかった")))
        .isEmpty();
    assertThat(
            devices.here(
                () ->
                    findings.mend(
                        manager, finding, finding.version(), TODAY.toString(), "書庫で見つかった")))
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.STALE));
  }

  @Test
  void nobodyElseAnswersAndWhoSawAnOldSheetIsToldSo() {
    UUID office = cast.shirakawa().other().id();
    Run run = opened(office, 1);
    Thing thing = devices.here(() -> checks.things(run)).getFirst();
    for (Acting other :
        List.of(cast.acting(Role.MANAGER), cast.acting(Role.STAFF), cast.acting(Role.AUDITOR))) {
      assertThatThrownBy(() -> devices.here(() -> answering.answer(other, run, Map.of())))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(devices.here(() -> checks.find(cast.acting(Role.MANAGER), run.id()))).isEmpty();
    Acting manager = cast.acting(cast.shirakawa(), cast.shirakawa().other(), Role.MANAGER);
    var one = Map.of(thing.id(), new Sheet(thing.version(), Map.of("present", Said.YES)));
    assertThat(devices.here(() -> answering.answer(manager, run, one)).kept()).isEqualTo(1);
    assertThat(again(run).done()).isZero();
    var stale = Map.of(thing.id(), new Sheet(thing.version(), Map.of("labelled", Said.YES)));
    assertThat(devices.here(() -> answering.answer(manager, run, stale)).faults())
        .extracting(Fault::kind)
        .containsExactly(Kind.STALE);
    var notAllowed =
        Map.of(
            thing.id(),
            new Sheet(
                thing.version() + 1,
                Map.of(
                    "labelled",
                    new Said(Verdict.NOT_APPLICABLE, "理由", "", List.of(), Said.Place.NONE))));
    assertThat(devices.here(() -> answering.answer(manager, run, notAllowed)).faults())
        .extracting(Fault::kind)
        .containsExactly(Kind.NEEDED);
    assertThat(devices.here(() -> checks.things(run)).getFirst().standing())
        .isEqualTo(Standing.OPEN);
  }
}
