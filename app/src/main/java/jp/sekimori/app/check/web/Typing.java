package jp.sekimori.app.check.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Fault;
import jp.sekimori.app.check.Said;
import jp.sekimori.app.form.Sheet.Box;

/**
 * What was sent to a sheet.
 *
 * @param said by thing and question
 * @param boxes of questions to which something is written
 * @param exceptions of which more has to be said than one word on the sheet
 * @param kept of how many things answers were kept; negative where nothing was sent
 * @param turn what became of the whole run by it
 * @param why it was to be opened again, as typed
 */
public record Typing(
    Map<UUID, Map<String, Said>> said,
    Map<String, Box> boxes,
    List<UUID> exceptions,
    List<Fault> faults,
    int kept,
    Turn turn,
    String why) {

  /** What became of a run. */
  public enum Turn {
    NONE,
    CLOSED,
    REOPENED;

    /** As in addresses: {@code closed}. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Turn> of(String code) {
      return Arrays.stream(values()).filter(turn -> turn.code().equals(code)).findFirst();
    }
  }

  static final Typing NOTHING = kept(-1);

  static Typing kept(int count) {
    return answers(Map.of(), Map.of(), List.of(), List.of(), count);
  }

  static Typing answers(
      Map<UUID, Map<String, Said>> said,
      Map<String, Box> boxes,
      List<UUID> exceptions,
      List<Fault> faults,
      int kept) {
    return new Typing(said, boxes, exceptions, faults, kept, Turn.NONE, "");
  }

  static Typing turned(Turn turn) {
    return new Typing(Map.of(), Map.of(), List.of(), List.of(), -1, turn, "");
  }

  static Typing refused(Fault fault, String why) {
    return new Typing(Map.of(), Map.of(), List.of(), List.of(fault), -1, Turn.NONE, why);
  }

  Typing with(Map<String, Box> others) {
    return new Typing(said, others, exceptions, faults, kept, turn, why);
  }
}
