package jp.sekimori.app.policy.web;

import java.util.List;
import java.util.UUID;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.clauses.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Where files are handed over, and what waits to be reviewed.
 *
 * @param next the id of the review that the form opens: sent twice, it opens one
 * @param problem why the file handed over cannot be read; null where none was
 */
public record ImportsView(UUID next, List<Head> waiting, Opened.@Nullable Unreadable problem) {}
