package jp.sekimori.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Who;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a step hands over to its check.
 *
 * @param items the questions that are put
 * @param answered by whom
 * @param notThese who does not answer; null where none were named yet
 */
record Handed(Set<String> items, List<By> answered, @Nullable Set<UUID> notThese) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Somebody, in a form that can be kept.
   *
   * @param role null where somebody is named
   * @param office null for the whole organization
   */
  record By(@Nullable String role, @Nullable UUID person, @Nullable UUID office) {
    static By of(Who who) {
      return switch (who) {
        case Who.InRole(String role, Optional<UUID> office) ->
            new By(role, null, office.orElse(null));
        case Who.Named(UUID person, Optional<UUID> office) ->
            new By(null, person, office.orElse(null));
        // What a check asks is a task, and no news.
        case Who.Alone(UUID person) -> new By(null, person, null);
      };
    }

    List<Who> who() {
      var who = new ArrayList<Who>();
      if (role != null) {
        who.add(new Who.InRole(role, Optional.ofNullable(office)));
      }
      if (person != null) {
        who.add(new Who.Named(person, Optional.ofNullable(office)));
      }
      return who;
    }
  }

  Handed {
    items = Set.copyOf(items);
    answered = List.copyOf(answered);
    notThese = notThese == null ? Set.of() : Set.copyOf(notThese);
  }

  static Handed of(Set<String> items, List<Who> who, Set<UUID> notThese) {
    return new Handed(items, who.stream().map(By::of).toList(), notThese);
  }

  Set<UUID> excluded() {
    return notThese == null ? Set.of() : notThese;
  }

  List<Who> who() {
    return answered.stream().flatMap(by -> by.who().stream()).toList();
  }

  String write() {
    return JSON.writeValueAsString(this);
  }

  static Handed read(String json) {
    return JSON.readValue(json, Handed.class);
  }
}
