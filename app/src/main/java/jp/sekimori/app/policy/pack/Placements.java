package jp.sekimori.app.policy.pack;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which pack a policy follows, and where the pack's clauses lie in its editions. */
@Component
public class Placements {
  private final Packs packs;
  private final PackStore store;
  private final Overlays overlays;
  private final Texts texts;
  private final Journal journal;
  private final Clock clock;

  Placements(
      Packs packs, PackStore store, Overlays overlays, Texts texts, Journal journal, Clock clock) {
    this.packs = packs;
    this.store = store;
    this.overlays = overlays;
    this.texts = texts;
    this.journal = journal;
    this.clock = clock;
  }

  /** The pack that a policy of the organization follows. */
  @Transactional(readOnly = true)
  public Optional<Pack> followedBy(Policy policy) {
    return Optional.ofNullable(store.followed().get(policy.code())).flatMap(packs::find);
  }

  /** Packs by the short names of the policies that follow them. */
  @Transactional(readOnly = true)
  public Map<String, String> followed() {
    return store.followed();
  }

  @Transactional(readOnly = true)
  public Placement of(Pack pack, Edition edition) {
    return new Placement(
        pack, overlays.of(pack, edition), store.choices(edition.id(), pack.code()));
  }

  /**
   * Lets a policy follow a pack.
   *
   * @param seen the pack it followed when the form was shown
   * @param pack empty for none
   */
  @Transactional
  public Answer follow(Acting acting, Policy policy, Optional<String> seen, Optional<String> pack) {
    authorize(acting);
    if (pack.isPresent() && packs.find(pack.get()).isEmpty()) {
      return refused("pack", "この規程パックはありません。選び直してください。", "There is no such pack. Choose again.");
    }
    if (store.followed().getOrDefault(policy.code(), "").equals(pack.orElse(""))) {
      return Answer.DONE;
    }
    if (!store.follow(policy.id(), seen, pack)) {
      return Answer.STALE;
    }
    journal.record(
        Event.by(acting, "policy.pack", new Subject("policy", policy.id().toString(), 1))
            .changing(Change.of("pack", seen.orElse(""), pack.orElse(""))));
    return Answer.DONE;
  }

  /**
   * Decides which clause of an edition a clause of the pack speaks of.
   *
   * @param seen the version of the choice when the form was shown; 0 where there was none
   * @param path empty where the edition has no such clause
   */
  @Transactional
  public Answer choose(
      Acting acting, Pack pack, Edition edition, String clause, int seen, Optional<String> path) {
    authorize(acting);
    if (path.isPresent() && texts.of(edition).at(path.get()).isEmpty()) {
      return refused(
          "path",
          "この版に、この番地の条項はありません。一覧から選ぶか、番地を確かめてください。",
          "This edition has no clause at this address. Choose from the list, or check it.");
    }
    Optional<Choice> before =
        Optional.ofNullable(store.choices(edition.id(), pack.code()).get(clause));
    if (before.isPresent() && before.get().path().equals(path)) {
      return Answer.DONE;
    }
    if (of(pack, edition).dispute(clause).isEmpty()) {
      return refused(
          "clause", "この条項は、確かめる必要がありません。", "Nothing is to be decided about this clause.");
    }
    if (!store.choose(
        edition.id(), pack.code(), clause, path, seen, acting.person(), clock.instant())) {
      return Answer.STALE;
    }
    journal.record(event(acting, edition, clause, before.flatMap(Choice::path), path));
    return Answer.DONE;
  }

  private static Event event(
      Acting acting, Edition edition, String clause, Optional<String> from, Optional<String> to) {
    var subject = new Subject("edition", edition.id().toString(), edition.version());
    return Event.by(acting, "edition.place", subject)
        .changing(
            Change.of("clause", "", clause), Change.of("path", from.orElse(""), to.orElse("")));
  }

  private static Answer refused(String field, String ja, String en) {
    return new Answer.Refused(List.of(new Refusal(field, new Message(ja, en))));
  }

  private static void authorize(Acting acting) {
    if (!acting.may(Right.IMPORT_EDITIONS)) {
      throw new AccessDeniedException("Placing a pack needs the right to import editions");
    }
  }
}
