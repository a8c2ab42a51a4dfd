package jp.sekimori.app.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done, for those who may know. */
@Component
public class History {
  /** How many records one page shows. */
  public static final int PAGE = 50;

  private static final UUID LAST = new UUID(-1, -1);

  private final Journal journal;
  private final Histories histories;
  private final Sight sight;

  History(Journal journal, Histories histories, Sight sight) {
    this.journal = journal;
    this.histories = histories;
    this.sight = sight;
  }

  /**
   * A page of a history.
   *
   * @param records newest first
   * @param older where the page after this begins; empty on the last
   */
  public record Chapter(List<Recorded> records, Names names, Optional<UUID> older) {
    /** Of nothing. */
    public static final Chapter NONE =
        new Chapter(List.of(), new Names(Map.of(), List.of(), Map.of()), Optional.empty());

    public Chapter {
      records = List.copyOf(records);
    }
  }

  /**
   * The newest records, or those before one.
   *
   * @throws AccessDeniedException if it is not for this person to know, whether it exists or not
   */
  @Transactional(readOnly = true)
  public Chapter of(Acting acting, About about, Optional<UUID> before) {
    if (!sight.reaches(acting, about)) {
      throw new AccessDeniedException("This history is for others to see");
    }
    List<Recorded> found = histories.before(about, before.orElse(LAST), PAGE + 1);
    List<Recorded> shown = found.subList(0, Math.min(PAGE, found.size()));
    Optional<UUID> older =
        found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty();
    return new Chapter(shown, sight.names(shown), older);
  }

  /** One record; empty if there is none that this person may see. */
  @Transactional(readOnly = true)
  public Optional<Chapter> record(Acting acting, UUID record) {
    return seen(acting, record)
        .map(found -> new Chapter(List.of(found), sight.names(List.of(found)), Optional.empty()));
  }

  /** The id of the record with this number. */
  @Transactional(readOnly = true)
  public Optional<UUID> numbered(long number) {
    return histories.numbered(number);
  }

  /** The personal changes of a record. That somebody looked at them is recorded. */
  @Transactional
  public Optional<List<Change>> personal(Acting acting, UUID record) {
    return seen(acting, record)
        .flatMap(Recorded::subject)
        .map(
            subject -> {
              List<Change> personal = histories.personal(record);
              journal.record(
                  Event.by(acting, "journal.personal.view", subject)
                      .changing(Change.of("record", "", record.toString())));
              return personal;
            });
  }

  /** Whether there is a record with this number that this person may see. */
  boolean reaches(Acting acting, long number) {
    return sight.reaches(acting, new About.Everything())
        || histories.numbered(number).flatMap(id -> seen(acting, id)).isPresent();
  }

  private Optional<Recorded> seen(Acting acting, UUID record) {
    return histories.find(record).filter(found -> sight.reaches(acting, found));
  }
}
