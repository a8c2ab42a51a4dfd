package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Answering;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Filter;
import jp.sekimori.app.check.Finishing;
import jp.sekimori.app.check.Opening;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.Said;
import jp.sekimori.app.check.Thing;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import org.springframework.stereotype.Component;

/** Checks of a demo: opened as on any night, and some offices have answered already. */
@Component
class DemoChecks {
  /** One in so many offices has finished, and one in as many is half through. */
  private static final int EVERY = 12;

  /** Enough to see how far a check is. */
  private static final int MOST = 24;

  private static final String INVENTORY = "inventory";

  private final Opening opening;
  private final Checks checks;
  private final Answering answering;
  private final Finishing finishing;
  private final Actors actors;
  private final Organizations organizations;
  private final Clock clock;

  DemoChecks(
      Opening opening,
      Checks checks,
      Answering answering,
      Finishing finishing,
      Actors actors,
      Organizations organizations,
      Clock clock) {
    this.opening = opening;
    this.checks = checks;
    this.answering = answering;
    this.finishing = finishing;
    this.actors = actors;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Asked again, it goes on with what has come since. */
  void provide() {
    if (opening.open() == 0) {
      return;
    }
    Acting all = acting(UUID.randomUUID(), Rights.of(List.of(secretariat())));
    var filter =
        new Filter(
            Optional.of(INVENTORY),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Run.State.OPEN));
    List<Run> untouched =
        checks.list(all, filter, Integer.MAX_VALUE, 0).stream()
            .filter(run -> run.done() == 0 && !Casting.USUAL.contains(run.name()))
            .toList();
    for (int i = 0; i < untouched.size() && i / EVERY * 2 < MOST; i++) {
      if (i % EVERY == 0) {
        answer(untouched.get(i), true);
      } else if (i % EVERY == 1) {
        answer(untouched.get(i), false);
      }
    }
  }

  private static Rights.Grant secretariat() {
    return new Rights.Grant(Role.SECRETARIAT, Optional.empty());
  }

  private void answer(Run run, boolean whole) {
    Paper paper = checks.paper(run).orElseThrow();
    Optional<Acting> manager =
        checks.addressee(run, paper).people().stream()
            .findFirst()
            .map(asked -> actors.of(asked.person(), LocalDate.now(clock)));
    if (manager.isEmpty()) {
      return;
    }
    List<Thing> things = checks.things(run);
    if (!whole) {
      unlabelled(manager.get(), run, paper, things.getFirst());
    }
    List<UUID> seen =
        things.stream().limit(whole ? things.size() : things.size() / 2).map(Thing::id).toList();
    answering.answerRest(manager.get(), run, seen);
    if (whole) {
      Run now = checks.find(manager.get(), run.id()).orElseThrow();
      finishing.close(manager.get(), now, now.version());
    }
  }

  private void unlabelled(Acting manager, Run run, Paper paper, Thing thing) {
    String mendBy = LocalDate.now(clock).plusDays(30).toString();
    Map<String, Said> said = new HashMap<>();
    paper.questions().forEach(question -> said.put(question.id(), Said.YES));
    said.put("labelled", Said.no("管理番号のシールがはがれている", mendBy));
    answering.answer(manager, run, Map.of(thing.id(), new Answering.Sheet(thing.version(), said)));
  }

  private Acting acting(UUID person, Rights rights) {
    return new Acting(
        Tenant.required(), organizations.current().code(), person, Optional.empty(), rights);
  }
}
