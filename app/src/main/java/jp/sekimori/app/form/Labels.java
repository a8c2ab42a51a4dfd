package jp.sekimori.app.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;

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

  private static String officeName(Snapshot day, UUID id) {
    return day.state().office(id).map(Office::name).orElse("");
  }
}
