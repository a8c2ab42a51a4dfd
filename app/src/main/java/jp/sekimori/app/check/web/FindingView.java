package jp.sekimori.app.check.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.check.Finding;
import jp.sekimori.app.check.Question;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.site.Page;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param title of its check
 * @param on as typed
 * @param fault why it was not taken; null where nothing was wrong
 */
public record FindingView(
    Finding finding,
    Message title,
    Optional<Question> question,
    boolean mayMend,
    String on,
    String how,
    @Nullable String fault,
    boolean done,
    LocalDate today) {

  public String words(Page page) {
    return question.map(Question::words).map(page::text).orElse(finding.item());
  }

  public List<Cited> clauses() {
    return question.map(Question::clauses).orElse(List.of());
  }
}
