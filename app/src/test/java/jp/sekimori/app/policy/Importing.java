package jp.sekimori.app.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.sekimori.app.Cast;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.review.Change;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Items;
import jp.sekimori.app.store.Attachments;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings texts into the store for tests, as the secretariat of the first organization. */
@Component
public class Importing {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Cast cast;
  private final Imports imports;
  private final Confirming confirming;
  private final Policies policies;
  private final Ids ids;
  private final Texts texts;
  private final ImportStore store;
  private final Attachments attachments;
  private final TransactionTemplate transaction;

  Importing(
      Cast cast,
      Imports imports,
      Confirming confirming,
      Policies policies,
      Ids ids,
      Texts texts,
      ImportStore store,
      Attachments attachments,
      TransactionTemplate transaction) {
    this.texts = texts;
    this.store = store;
    this.attachments = attachments;
    this.transaction = transaction;
    this.cast = cast;
    this.imports = imports;
    this.confirming = confirming;
    this.policies = policies;
    this.ids = ids;
  }

  public Acting secretary() {
    return cast.acting(Role.SECRETARIAT);
  }

  /** A short name that no other test uses. */
  public String code() {
    return "policy-" + COUNT.incrementAndGet();
  }

  public UUID open(String text) {
    return open("規程.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  public UUID open(String name, byte[] bytes) {
    UUID id = ids.next();
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            imports
                .open(secretary(), id, new HandedOver(name, bytes))
                .ifPresent(
                    why -> {
                      throw new AssertionError(why.what().ja());
                    }));
    return id;
  }

  /** A review of a tree that no file was printed of. */
  UUID open(Outline outline) {
    UUID id = ids.next();
    byte[] file = outline.roots().toString().getBytes(StandardCharsets.UTF_8);
    var now = Instant.parse("2026-04-01T00:00:00Z");
    var head =
        new ImportReview.Head(
            id,
            "生成.txt",
            Hash.ofData(file),
            "新",
            Optional.empty(),
            Optional.empty(),
            ImportReview.State.OPEN,
            1,
            secretary().person(),
            "",
            now);
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  attachments.keep(file, now);
                  store.open(head);
                  store.keep(id, Items.of(new Reading(outline, List.of(), List.of())));
                }));
    return id;
  }

  public ImportReview review(UUID id) {
    return Tenant.in(cast.shirakawa().id(), () -> imports.find(id).orElseThrow());
  }

  public Answer decide(UUID id, Change change) {
    return Tenant.in(
        cast.shirakawa().id(),
        () -> {
          ImportReview review = imports.find(id).orElseThrow();
          return imports.decide(secretary(), review, review.head().version(), change);
        });
  }

  public Confirmation confirmation(UUID review, String policy, Dates... dates) {
    var head = review(review).head();
    var kept = new ArrayList<Confirmation.Kept>();
    for (Column column : head.columns()) {
      Dates of = column.ordinal() < dates.length ? dates[column.ordinal()] : Dates.NONE;
      kept.add(
          new Confirmation.Kept(
              column, ids.next(), column.code(), "第" + column.code() + "版", of, false));
    }
    var choice = new Confirmation.Choice.New(ids.next(), policy, "あけぼの県情報セキュリティポリシー");
    return new Confirmation(head.version(), choice, kept);
  }

  public Answer confirm(UUID review, Confirmation confirmation) {
    return Tenant.in(
        cast.shirakawa().id(), () -> confirming.confirm(secretary(), review(review), confirmation));
  }

  /** Imports a file whole, without a decision; returns its editions, newest first. */
  public List<Edition> imported(String name, byte[] bytes, Dates... dates) {
    return confirmed(open(name, bytes), dates);
  }

  /** Confirms a review as a policy of its own; returns its editions, newest first. */
  List<Edition> confirmed(UUID review, Dates... dates) {
    String code = code();
    Answer answer = confirm(review, confirmation(review, code, dates));
    if (!(answer instanceof Answer.Done)) {
      throw new AssertionError(answer.toString());
    }
    return Tenant.in(
        cast.shirakawa().id(), () -> policies.editions(policies.find(code).orElseThrow()));
  }

  public Text text(Edition edition) {
    return Tenant.in(cast.shirakawa().id(), () -> texts.of(edition));
  }

  public static Dates from(String day) {
    return new Dates(null, LocalDate.parse(day), null);
  }
}
