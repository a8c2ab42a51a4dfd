package jp.sekimori.app.waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.Answer.Reason;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Who;
import jp.sekimori.clauses.text.Message;

/** Tells somebody why things that are asked of others wait for him on a day. */
final class Whys {
  private final Snapshot day;
  private final UUID person;
  private final Map<Asked, List<Why>> known = new HashMap<>();

  private record Asked(List<Who> any, Set<UUID> notThese) {}

  Whys(Snapshot day, UUID person) {
    this.day = day;
    this.person = person;
  }

  /** Empty where it is he who is asked. */
  List<Why> of(List<Who> any, Set<UUID> notThese) {
    return known.computeIfAbsent(new Asked(any, notThese), this::find);
  }

  private List<Why> find(Asked asked) {
    var whys = new ArrayList<Why>();
    for (Who who : asked.any()) {
      switch (who) {
        case Who.Named(UUID named, _) -> {
          if (named.equals(person)) {
            return List.of();
          }
          whys.add(named(named, asked.notThese()));
        }
        case Who.Alone _ -> {}
        case Who.InRole(String role, Optional<UUID> office) -> {
          Answer answer = day.holder(role, office);
          if (isHimself(answer)) {
            return List.of();
          }
          role(answer, asked.notThese()).forEach(whys::add);
        }
      }
    }
    return whys.stream().distinct().toList();
  }

  private boolean isHimself(Answer answer) {
    return answer.holders().stream()
        .anyMatch(holder -> holder.person().equals(person) && !holder.standsIn());
  }

  private Why named(UUID named, Set<UUID> notThese) {
    Message name = same(day.state().name(named));
    if (day.state().isAbsent(named)) {
      return new Why(Why.Kind.AWAY, name);
    }
    boolean isOwn = Responsible.isThere(day, named) && notThese.contains(named);
    return new Why(isOwn ? Why.Kind.OWN : Why.Kind.LEFT, name);
  }

  /** Who is away comes before a post in which nobody is. */
  private Stream<Why> role(Answer answer, Set<UUID> notThese) {
    List<Why> own =
        answer.holders().stream()
            .filter(holder -> notThese.contains(holder.person()))
            .map(Holder::name)
            .map(name -> new Why(Why.Kind.OWN, same(name)))
            .toList();
    List<Why> away = subjects(answer, Reason.Kind.ABSENT, Why.Kind.AWAY);
    List<Why> empty = subjects(answer, Reason.Kind.EMPTY, Why.Kind.VACANT);
    return Stream.of(own, away, empty, List.of(new Why(Why.Kind.VACANT, name(answer.role()))))
        .filter(whys -> !whys.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }

  private static List<Why> subjects(Answer answer, Reason.Kind said, Why.Kind kind) {
    return answer.reasons().stream()
        .filter(reason -> reason.kind() == said)
        .map(reason -> new Why(kind, same(reason.subject())))
        .toList();
  }

  private Message name(String role) {
    return day.state().roles().stream()
        .flatMap(set -> set.find(role).stream())
        .map(PolicyRole::name)
        .findFirst()
        .orElse(same(role));
  }

  private static Message same(String name) {
    return new Message(name, name);
  }
}
