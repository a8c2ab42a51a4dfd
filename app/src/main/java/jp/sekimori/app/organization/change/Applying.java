package jp.sekimori.app.organization.change;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Outcome;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.organization.change.KeptRow.Fate;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Applies a list: all of it in one transaction, once. */
@Component
public class Applying {
  private final ListStore store;
  private final RowStore rows;
  private final ListImports imports;
  private final Checking checking;
  private final Register register;
  private final Journal journal;
  private final Clock clock;

  Applying(
      ListStore store,
      RowStore rows,
      ListImports imports,
      Checking checking,
      Register register,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.rows = rows;
    this.imports = imports;
    this.checking = checking;
    this.register = register;
    this.journal = journal;
    this.clock = clock;
  }

  /** What became of it. */
  public enum Result {
    DONE,
    /** Somebody else has changed or closed the import. */
    STALE,
    /** The organization is not any more as it was when the preview was shown. */
    CHANGED,
    /** Posts that do not exist yet are named, and nobody has said that they are to be made. */
    NEW_POSTS,
    /** Something is wrong with a row. */
    FAULTY
  }

  /**
   * What somebody saw when he said yes.
   *
   * @param stamp of {@link Checked}
   * @param newPosts whether the new posts are to be made
   */
  public record Seen(int version, String stamp, boolean newPosts) {}

  /** The second sending of one form finds it done. */
  @Transactional
  public Result apply(Acting acting, Import list, Seen seen) {
    ListImports.authorize(acting);
    register.lock();
    Import now = store.find(list.id()).orElseThrow();
    if (now.state() == Import.State.APPLIED) {
      return Result.DONE;
    }
    if (!now.isOpen() || now.version() != seen.version()) {
      return Result.STALE;
    }
    if (!checking.stamp().equals(seen.stamp())) {
      return Result.CHANGED;
    }
    Table table = imports.table(now);
    Plan plan = checking.plan(now, table);
    if (!plan.isGood() || !table.missing().isEmpty()) {
      return Result.FAULTY;
    }
    if (!plan.newPosts().isEmpty() && !seen.newPosts()) {
      return Result.NEW_POSTS;
    }
    Outcome outcome = register.enter(Optional.of(acting), new Batch(plan, false).entries());
    if (!outcome.isEntered() || !store.advance(now.id(), seen.version())) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return outcome.isEntered() ? Result.STALE : Result.FAULTY;
    }
    close(acting, now, table, plan);
    return Result.DONE;
  }

  private void close(Acting acting, Import list, Table table, Plan plan) {
    rows.keep(list.id(), kept(table, plan), acting.person(), clock.instant());
    store.close(list.id(), Import.State.APPLIED, acting.person(), clock.instant());
    var changes = new ArrayList<Change>();
    changes.add(Change.of("list", "", list.kind().code()));
    counts(plan)
        .forEach(
            (effect, n) -> {
              String field = "count-" + effect.code();
              changes.add(Change.of(field, "", "" + n));
            });
    changes.add(Change.of("posts-new", "", "" + plan.newPosts().size()));
    changes.add(Change.of("rows-aside", "", "" + imports.aside(list).size()));
    journal.record(
        Event.by(acting, "change.apply", ListImports.subject(list.id(), list.version() + 1))
            .changing(changes)
            .with(new Payload("original", list.original())));
  }

  private static Map<Effect, Long> counts(Plan plan) {
    return plan.steps().stream()
        .collect(
            Collectors.groupingBy(
                Step::effect, () -> new EnumMap<>(Effect.class), Collectors.counting()));
  }

  /** One row may have come to two steps: a main post and a concurrent one. */
  private static List<KeptRow> kept(Table table, Plan plan) {
    Map<Integer, List<Step>> steps =
        plan.steps().stream()
            .collect(Collectors.groupingBy(Step::row, LinkedHashMap::new, Collectors.toList()));
    return table.lines().stream()
        .filter(line -> steps.containsKey(line.row()))
        .map(line -> kept(line, steps.getOrDefault(line.row(), List.of())))
        .toList();
  }

  private static KeptRow kept(Line line, List<Step> steps) {
    return new KeptRow(
        line.row(),
        Fate.APPLIED,
        steps.getFirst().effect().code(),
        line.printed(),
        new Message(
            steps.stream().map(step -> step.said().ja()).collect(Collectors.joining("。")),
            steps.stream().map(step -> step.said().en()).collect(Collectors.joining(". "))));
  }
}
