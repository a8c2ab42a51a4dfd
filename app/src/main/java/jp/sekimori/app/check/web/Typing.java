package jp.sekimori.app.check.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.check.Fault;
import jp.sekimori.app.check.Said;
import jp.sekimori.app.form.Sheet.Box;

/**
 * What was sent to a sheet.
 *
 * @param said by thing and question
 * @param boxes of questions to which something is written
 * @param exceptions of which 否 was said on the sheet
 * @param kept of how many things answers were kept; negative where nothing was sent
 * @param closed whether the run was finished by it
 */
public record Typing(
    Map<UUID, Map<String, Said>> said,
    Map<String, Box> boxes,
    List<UUID> exceptions,
    List<Fault> faults,
    int kept,
    boolean closed) {
  static final Typing NOTHING = kept(-1);

  static Typing kept(int count) {
    return new Typing(Map.of(), Map.of(), List.of(), List.of(), count, false);
  }

  static Typing asClosed() {
    return new Typing(Map.of(), Map.of(), List.of(), List.of(), -1, true);
  }

  Typing with(Map<String, Box> others) {
    return new Typing(said, others, exceptions, faults, kept, closed);
  }
}
