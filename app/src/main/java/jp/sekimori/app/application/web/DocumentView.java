package jp.sekimori.app.application.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Documents;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.site.Page;

/**
 * How the system for documents knows an application, for its page.
 *
 * @param open what whoever looks may write
 * @param known as it is kept
 * @param typed number and day as they were sent and refused
 */
public record DocumentView(
    Documents.Open open, Applied.Document known, Optional<Typing> typed, List<Fault> faults) {

  record Typing(String number, String day) {}

  public DocumentView {
    faults = List.copyOf(faults);
  }

  /** Whether there is anything to be shown. */
  public boolean isShown() {
    return open.any() || !known.number().isBlank() || known.day().isPresent();
  }

  public String number() {
    return typed.map(Typing::number).orElse(known.number());
  }

  public String day(Page page) {
    return typed.map(Typing::day).orElseGet(() -> known.day().map(page::day).orElse(""));
  }

  /** What is wrong with an input; null for nothing, as the template of inputs has it. */
  public @org.jspecify.annotations.Nullable String problem(Page page, String input) {
    return faults.stream()
        .filter(fault -> fault.field().equals(input))
        .findFirst()
        .map(fault -> page.text(fault.what()) + page.text(fault.mend()))
        .orElse(null);
  }
}
