package jp.sekimori.app.policy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.policy.Confirmation;
import jp.sekimori.app.policy.Confirmation.Choice;
import jp.sekimori.app.policy.Dates;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.clauses.text.Message;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The confirmation of a review as typed. Fields of a column begin with its code: {@code
 * newer.code}.
 */
public record ConfirmForm(Map<String, String> fields) {
  /** What the choice of a policy says for one that is not there yet. */
  static final String NEW = "new";

  public ConfirmForm {
    fields = Map.copyOf(fields);
  }

  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  public boolean isKept(Column column) {
    return fields.containsKey(column.code() + ".keep");
  }

  public DatesForm dates(Column column) {
    return DatesForm.of(fields, column.code() + ".");
  }

  /** What was asked for; empty where {@code faults} were added. */
  Optional<Confirmation> read(List<Column> columns, LocalDate today, List<Refusal> faults) {
    var kept = new ArrayList<Confirmation.Kept>();
    for (Column column : columns) {
      if (isKept(column)) {
        String at = column.code() + ".";
        Optional<Dates> dates = dates(column).read(at, today, faults::add);
        kept.add(
            new Confirmation.Kept(
                column,
                id(at + "id"),
                text(at + "code").strip(),
                text(at + "name").strip(),
                dates.orElse(Dates.NONE),
                dates(column).endsPrevious()));
      }
    }
    Optional<Choice> policy = policy(faults);
    return faults.isEmpty() && policy.isPresent()
        ? Optional.of(new Confirmation(version(), policy.get(), kept))
        : Optional.empty();
  }

  private Optional<Choice> policy(List<Refusal> faults) {
    String chosen = text("policy");
    if (chosen.isEmpty()) {
      faults.add(new Refusal("policy", new Message("規程を選んでください。", "Choose a policy.")));
      return Optional.empty();
    }
    return Optional.of(
        chosen.equals(NEW)
            ? new Choice.New(
                id("policy.id"), text("policy.code").strip(), text("policy.title").strip())
            : new Choice.Existing(id("policy")));
  }

  private int version() {
    try {
      return Integer.parseInt(text("version"));
    } catch (NumberFormatException byHand) {
      throw badRequest();
    }
  }

  private UUID id(String name) {
    try {
      return UUID.fromString(text(name));
    } catch (IllegalArgumentException byHand) {
      throw badRequest();
    }
  }

  private static ResponseStatusException badRequest() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
