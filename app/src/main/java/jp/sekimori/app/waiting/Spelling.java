package jp.sekimori.app.waiting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Who;

/**
 * How those asked are written down: {@code role@office}, {@code role}, {@code =person@office},
 * {@code !person}.
 */
final class Spelling {
  private static final String PERSON = "=";
  private static final String ALONE = "!";
  private static final char AT = '@';

  private Spelling() {}

  static String text(Who who) {
    return switch (who) {
      case Who.InRole(String role, Optional<UUID> office) -> role + at(office);
      case Who.Named(UUID person, Optional<UUID> office) -> PERSON + person + at(office);
      case Who.Alone(UUID person) -> ALONE + person;
    };
  }

  static String[] texts(List<Who> who) {
    return who.stream().map(Spelling::text).toArray(String[]::new);
  }

  static Who who(String text) {
    if (text.startsWith(ALONE)) {
      return new Who.Alone(UUID.fromString(text.substring(ALONE.length())));
    }
    int at = text.indexOf(AT);
    String first = at < 0 ? text : text.substring(0, at);
    Optional<UUID> office =
        at < 0 ? Optional.empty() : Optional.of(UUID.fromString(text.substring(at + 1)));
    return first.startsWith(PERSON)
        ? new Who.Named(UUID.fromString(first.substring(PERSON.length())), office)
        : new Who.InRole(first, office);
  }

  static List<Who> who(String[] texts) {
    return Arrays.stream(texts).map(Spelling::who).toList();
  }

  /** Where it is looked for: the role, or of a person those above him once he is gone. */
  static String place(Who who) {
    return switch (who) {
      case Who.InRole in -> text(in);
      case Who.Named(_, Optional<UUID> office) -> office.map(id -> "" + AT + id).orElse("" + AT);
      case Who.Alone _ -> ALONE;
    };
  }

  /** Whether nobody looks there but those who are named. */
  static boolean isAlone(String place) {
    return place.equals(ALONE);
  }

  /** Whom a place means; of the superiors of people, somebody who is gone. */
  static Who ofPlace(String place) {
    if (place.charAt(0) != AT) {
      return who(place);
    }
    Optional<UUID> office =
        place.length() == 1 ? Optional.empty() : Optional.of(UUID.fromString(place.substring(1)));
    return new Who.Named(new UUID(0, 0), office);
  }

  static Optional<UUID> person(Who who) {
    return switch (who) {
      case Who.InRole _ -> Optional.empty();
      case Who.Named(UUID person, _) -> Optional.of(person);
      case Who.Alone(UUID person) -> Optional.of(person);
    };
  }

  private static String at(Optional<UUID> office) {
    return office.map(id -> "" + AT + id).orElse("");
  }
}
