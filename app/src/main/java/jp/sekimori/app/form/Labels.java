package jp.sekimori.app.form;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;

/** How people and offices are named where one is to be told from others. */
final class Labels {
  private Labels() {}

  /** 高橋 春子（税務課 主査）. */
  static String person(Snapshot day, UUID id) {
    String name =
        Optional.ofNullable(day.state().people().get(id)).map(Person::name).orElse(id.toString());
    return day.state().postsHeld(id).stream()
        .findFirst()
        .map(post -> name + "（" + officeName(day, post.office()) + " " + post.name() + "）")
        .orElse(name);
  }

  /** 税務課（総務部）. */
  static String office(Snapshot day, UUID id) {
    List<Office> up = day.state().up(id);
    String name = officeName(day, id);
    return up.size() > 1 ? name + "（" + up.get(1).name() + "）" : name;
  }

  /** Those whom a text may mean and who hold a post, people of the own offices first; a few. */
  static List<UUID> people(Context context, String text) {
    State state = context.day().state();
    Set<UUID> own = offices(state, context.acting().person());
    return context.day().search().find(text).people().stream()
        .map(Person::id)
        .filter(id -> !state.held(id).isEmpty())
        .sorted(Comparator.comparing(id -> Collections.disjoint(offices(state, id), own)))
        .limit(Lookup.MOST)
        .toList();
  }

  private static Set<UUID> offices(State state, UUID person) {
    return state.postsHeld(person).stream().map(Post::office).collect(Collectors.toSet());
  }

  private static String officeName(Snapshot day, UUID id) {
    return day.state().office(id).map(Office::name).orElse("");
  }
}
