package jp.sekimori.app.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/**
 * Something amiss in who is who.
 *
 * @param role the role it is about, if any
 * @param office where; for a combination, the area in which the two meet
 * @param posts those in which it can be mended
 * @param person whom it concerns
 * @param settled whether somebody has seen to it already: a substitute is appointed
 * @param what what is amiss
 * @param mend how to mend it
 */
public record Finding(
    Kind kind,
    Optional<String> role,
    Optional<Named> office,
    List<Named> posts,
    Optional<Named> person,
    boolean settled,
    Message what,
    Message mend) {
  public Finding {
    posts = List.copyOf(posts);
  }

  /** What can be amiss. */
  public enum Kind {
    VACANT_ROLE,
    /** Of an auditor and the audited, or of an applicant and the approver. */
    COMBINATION,
    TOO_MANY_HOLDERS,
    NO_POST;

    /** As in addresses: {@code vacant-role}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /** Somebody or something that a page can link to. */
  public record Named(UUID id, String name) {}
}
