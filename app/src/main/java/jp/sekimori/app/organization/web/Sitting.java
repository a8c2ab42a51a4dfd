package jp.sekimori.app.organization.web;

import java.util.Comparator;
import java.util.List;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.State;

/** Somebody in a post on a day. */
public record Sitting(Person person, HoldingKind kind, boolean absent) {

  /** Who holds a post, then who stands in for it by name; by kana. */
  static List<Sitting> in(State.Post post, State state) {
    return state.holders(post.id()).stream()
        .flatMap(
            holding ->
                java.util.Optional.ofNullable(state.people().get(holding.person())).stream()
                    .map(
                        person -> new Sitting(person, holding.kind(), state.isAbsent(person.id()))))
        .sorted(
            Comparator.comparing(Sitting::kind)
                .thenComparing(sitting -> sitting.person().kana())
                .thenComparing(sitting -> sitting.person().name()))
        .toList();
  }
}
