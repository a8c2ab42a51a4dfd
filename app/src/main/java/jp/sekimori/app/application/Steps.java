package jp.sekimori.app.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.People;
import org.springframework.stereotype.Component;

/** Writes down who does what, in which seat, at which moment. */
@Component
class Steps {
  private final People people;
  private final Clock clock;

  Steps(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Somebody who applies: in the main post. */
  Act by(Acting acting, Act.Kind kind, String comment) {
    return new Act(
        0,
        kind,
        Optional.empty(),
        Optional.of(doer(acting)),
        Optional.empty(),
        now(),
        comment,
        false,
        Optional.empty());
  }

  /** What the system does. */
  Act bySystem(Act.Kind kind, String comment) {
    return new Act(
        0,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now(),
        comment,
        false,
        Optional.empty());
  }

  /** Somebody who does a step, in the post from which the role comes. */
  Act at(
      Acting acting,
      Act.Kind kind,
      int step,
      Decider decider,
      Optional<UUID> absent,
      String comment) {
    Optional<Addressee.Asked> asked = decider.asked(acting.person());
    boolean override = decider.way(acting.person()) == Decider.Way.OVERRIDE;
    Act.Doer doer =
        asked
            .filter(_ -> !override)
            .flatMap(Addressee.Asked::seat)
            .map(
                seat ->
                    new Act.Doer(
                        acting.person(),
                        "",
                        Optional.of(seat.post()),
                        seat(acting.person(), asked.get(), seat)))
            .orElseGet(() -> doer(acting));
    return new Act(
        0,
        kind,
        Optional.of(step),
        Optional.of(doer),
        asked.flatMap(Addressee.Asked::role).map(role -> role.id()),
        now(),
        comment,
        override,
        absent.map(person -> new Act.Absent(person, "", Optional.empty())));
  }

  private Act.Doer doer(Acting acting) {
    Optional<Held.Post> post = people.held(acting.person(), today()).main();
    return new Act.Doer(
        acting.person(), "", post.map(Held.Post::id), post.map(Steps::name).orElse(""));
  }

  /**
   * What somebody was who did it: who stands in is what he is himself, and for which post he stands
   * in (土木部 部長（河川整備課 課長 事務取扱）).
   */
  private String seat(UUID person, Addressee.Asked asked, Answer.Seat seat) {
    String name = seat.officeName() + " " + seat.name();
    if (!asked.standsIn()) {
      return name;
    }
    List<Held.Post> posts = people.held(person, today()).posts();
    String how =
        posts.stream()
            .filter(post -> post.id().equals(seat.post()))
            .findFirst()
            .map(post -> post.kind() == HoldingKind.ACTING ? "事務取扱" : "職務代理")
            .orElse("代理");
    return posts.stream()
            .filter(post -> post.kind().isRegular())
            .findFirst()
            .map(Steps::name)
            .orElse("")
        + "（"
        + name
        + " "
        + how
        + "）";
  }

  private static String name(Held.Post post) {
    return post.officeName() + " " + post.name();
  }
}
