package jp.sekimori.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.check.Answering.Sheet;
import jp.sekimori.app.check.Fault.Kind;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Checks that are a step of something else. */
@WebTest
@Import(Devices.class)
class StepsTest {
  private final Cast cast;
  private final Devices devices;
  private final StepChecks steps;
  private final Regimes regimes;
  private final Answering answering;
  private final Finishing finishing;
  private final Checks checks;
  private final Ids ids;

  @Autowired
  StepsTest(
      Cast cast,
      Devices devices,
      StepChecks steps,
      Regimes regimes,
      Answering answering,
      Finishing finishing,
      Checks checks,
      Ids ids) {
    this.cast = cast;
    this.devices = devices;
    this.steps = steps;
    this.regimes = regimes;
    this.answering = answering;
    this.finishing = finishing;
    this.checks = checks;
    this.ids = ids;
  }

  @BeforeEach
  void rules() {
    devices.rules();
  }

  private StepChecks.Progress begin(StepChecks.Step step, Map<String, List<String>> values) {
    return devices.here(
        () -> {
          var regime = regimes.today().orElseThrow();
          var services = regime.ledger("services").orElseThrow();
          return steps.begin(
              Optional.of(cast.acting(Role.STAFF)),
              step,
              new StepChecks.Handing(
                  "試験のサービス",
                  cast.shirakawa().own().id(),
                  List.of(new Who.InRole("manager", cast.shirakawa().own().id())),
                  Set.of(),
                  Conditioned.on(services, regime.ruling().rulebook()),
                  values));
        });
  }

  private Run run(StepChecks.Progress progress) {
    UUID id = UUID.fromString(progress.address().orElseThrow().substring("/checks/".length()));
    return devices.here(() -> checks.find(cast.acting(Role.AUDITOR), id)).orElseThrow();
  }

  private Thing thing(Run run) {
    return devices.here(() -> checks.things(run)).getFirst();
  }

  @Test
  void whatIsLaidDownIsNamedAndTheNextTimeIsAskedAnew() {
    Acting manager = cast.acting(Role.MANAGER);
    var step =
        new StepChecks.Step("service-procurement", StepChecks.Kind.APPLICATION, ids.next(), "3");
    assertThat(devices.here(() -> steps.of(step)).standing())
        .isEqualTo(StepChecks.Standing.NOT_BEGUN);
    Run run = run(begin(step, Map.of()));
    assertThat(run(begin(step, Map.of())).id()).isEqualTo(run.id());

    var bare =
        Map.of(thing(run).id(), new Sheet(1, Map.of("specified", Said.YES, "conforms", Said.YES)));
    assertThat(devices.here(() -> answering.answer(manager, run, bare)).faults())
        .extracting(Fault::kind)
        .containsOnly(Kind.EVIDENCE);
    var told =
        new Said(Verdict.YES, "", "", List.of(), new Said.Place("specification", "調達仕様書", "12頁"));
    var full = Map.of(thing(run).id(), new Sheet(1, Map.of("specified", told, "conforms", told)));
    assertThat(devices.here(() -> answering.answer(manager, run, full)).faults()).isEmpty();
    assertThat(devices.here(() -> steps.of(step)).isDone()).isFalse();
    int version = run(devices.here(() -> steps.of(step))).version();
    assertThat(devices.here(() -> finishing.close(manager, run, version))).isEmpty();
    assertThat(devices.here(() -> steps.of(step)).isDone()).isTrue();

    devices.here(
        () -> {
          steps.taken(step);
          return step;
        });
    assertThat(devices.here(() -> steps.of(step)).isDone()).isFalse();
    assertThat(run(begin(step, Map.of())).id()).isNotEqualTo(run.id());
  }

  @Test
  void questionsArePutWhoseConditionsHoldOnTheForm() {
    var none =
        new StepChecks.Step("service-selection", StepChecks.Kind.APPLICATION, ids.next(), "2");
    var personal =
        new StepChecks.Step("service-selection", StepChecks.Kind.APPLICATION, ids.next(), "2");
    Run without = run(begin(none, Map.of("personal-data", List.of("none"))));
    Run with = run(begin(personal, Map.of("personal-data", List.of("personal"))));
    assertThat(asked(without)).doesNotContain("personal-data");
    assertThat(asked(with)).contains("personal-data").hasSize(asked(without).size() + 1);
  }

  private List<String> asked(Run run) {
    return devices
        .here(() -> checks.questions(run, checks.paper(run).orElseThrow(), thing(run).id()))
        .stream()
        .map(Question::id)
        .toList();
  }
}
