package jp.sekimori.app.text.web;

import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison table can be printed as.
 *
 * @param problem why it could not be printed as was asked; null before anything was asked
 */
public record DownloadView(WorkHead head, Work.Pair work, @Nullable Message problem) {}
