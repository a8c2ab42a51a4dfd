package jp.sekimori.app.text.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * That findings can be accepted, each with a reason.
 *
 * @param address where the forms are sent
 * @param ids a new id for each form
 * @param accepted what was accepted before
 * @param problem why the last was not; null where none was
 */
public record Accepting(
    String address, Supplier<UUID> ids, List<Accepted> accepted, @Nullable Message problem) {

  /**
   * @param by the person's name
   */
  public record Accepted(Finding finding, String reason, String by, Instant at) {}
}
