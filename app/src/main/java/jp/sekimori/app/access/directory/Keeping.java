package jp.sekimori.app.access.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.access.Directory;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps people and accounts in step with the directory: looks, and does. */
@Component
class Keeping {
  private static final Message WITHHELD =
      new Message(
          "停止するアカウントが多すぎるため、何も変更していません。ディレクトリに誤りがないか確かめてください。",
          "Too many accounts would be disabled, so nothing was changed. See whether the directory"
              + " is in order.");

  private final Directory directory;
  private final KeepingSettings settings;
  private final DirectoryReader reader;
  private final KeepingStore store;
  private final Steps steps;
  private final Organizations organizations;
  private final Journal journal;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  Keeping(
      Directory directory,
      KeepingSettings settings,
      DirectoryReader reader,
      KeepingStore store,
      Steps steps,
      Organizations organizations,
      Journal journal,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.directory = directory;
    this.settings = settings;
    this.reader = reader;
    this.store = store;
    this.steps = steps;
    this.organizations = organizations;
    this.journal = journal;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of looking, or of doing. */
  sealed interface Result {
    /**
     * @param changed whether something else was found than what was looked at before
     */
    record Seen(Differences differences, boolean changed) implements Result {}

    record Done(Run run) implements Result {}

    record Failed(Reading.Failed why) implements Result {}
  }

  /** Whose people the directory knows; empty where it is not to be read, or nobody knows whose. */
  Optional<OrganizationId> whose() {
    if (!directory.settings().isUsed() || settings.reader().isBlank()) {
      return Optional.empty();
    }
    String code = directory.settings().organization();
    if (!code.isBlank()) {
      return organizations.named(code);
    }
    List<OrganizationId> all = organizations.ids();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** Whether it is set up for the organization being worked for. */
  boolean isOurs() {
    return whose().equals(Tenant.current());
  }

  List<Run> latest() {
    return transaction.execute(_ -> store.latest(10));
  }

  /** Looks what would be done, and does nothing. */
  Result preview(Acting by) {
    authorize(by);
    return switch (reader.read()) {
      case Reading.Failed failed -> new Result.Failed(failed);
      case Reading.Whole whole ->
          new Result.Seen(transaction.execute(_ -> Comparison.of(whole, store.everybody())), false);
    };
  }

  /**
   * Does what was looked at; where that is not what is found any more, nothing, and it is shown.
   *
   * @param digest of {@link Differences}
   * @param confirmed whether it was said that so many accounts may be disabled
   */
  Result apply(Acting by, String digest, boolean confirmed) {
    authorize(by);
    Instant began = clock.instant();
    return switch (reader.read()) {
      case Reading.Failed failed -> {
        fail(Optional.of(by), began, failed);
        yield new Result.Failed(failed);
      }
      case Reading.Whole whole -> apply(by, digest, confirmed, whole, began);
    };
  }

  private Result apply(
      Acting by, String digest, boolean confirmed, Reading.Whole whole, Instant began) {
    return transaction.execute(
        _ -> {
          store.lock();
          Differences found = Comparison.of(whole, store.everybody());
          boolean same = found.digest().equals(digest);
          if (!same || found.isTooMuch(settings) && !confirmed) {
            return new Result.Seen(found, !same);
          }
          return new Result.Done(carryOut(Optional.of(by), found, began));
        });
  }

  /** By the clock. */
  void nightly() {
    whose().ifPresent(organization -> Tenant.run(organization, this::run));
  }

  private void run() {
    Instant began = clock.instant();
    switch (reader.read()) {
      case Reading.Failed failed -> fail(Optional.empty(), began, failed);
      case Reading.Whole whole ->
          transaction.executeWithoutResult(
              _ -> {
                store.lock();
                Differences found = Comparison.of(whole, store.everybody());
                if (found.isTooMuch(settings)) {
                  Run.Counts counts = Run.Counts.of(found);
                  end(Optional.empty(), ids.next(), began, Run.Outcome.WITHHELD, counts, WITHHELD);
                } else {
                  carryOut(Optional.empty(), found, began);
                }
              });
    }
  }

  private Run carryOut(Optional<Acting> by, Differences found, Instant began) {
    UUID id = ids.next();
    steps.take(id, found);
    return end(by, id, began, Run.Outcome.DONE, Run.Counts.of(found), null);
  }

  private void fail(Optional<Acting> by, Instant began, Reading.Failed failed) {
    var why =
        new Message(
            failed.what().ja() + failed.mend().ja(), failed.what().en() + " " + failed.mend().en());
    transaction.executeWithoutResult(
        _ -> end(by, ids.next(), began, Run.Outcome.FAILED, Run.Counts.NONE, why));
  }

  private Run end(
      Optional<Acting> by,
      UUID id,
      Instant began,
      Run.Outcome outcome,
      Run.Counts counts,
      @org.jspecify.annotations.Nullable Message problem) {
    var run =
        new Run(
            id,
            Optional.empty(),
            began,
            clock.instant(),
            outcome,
            counts,
            Optional.ofNullable(problem));
    store.add(run, by.map(Acting::person));
    journal.record(
        Event.by(by, "directory." + outcome.code(), new Subject("directory", id.toString(), 0))
            .changing(
                Change.of("entries", "", String.valueOf(counts.read())),
                Change.of("created", "", String.valueOf(counts.created())),
                Change.of("changed", "", String.valueOf(counts.changed())),
                Change.of("disabled", "", String.valueOf(counts.disabled())),
                Change.of("enabled", "", String.valueOf(counts.enabled()))));
    return run;
  }

  private static void authorize(Acting by) {
    if (!by.may(Right.MANAGE_ACCOUNTS)) {
      throw new AccessDeniedException("Accounts need a right of their own");
    }
  }
}
