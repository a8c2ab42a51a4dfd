package jp.sekimori.app.waiting.mail;

import java.time.LocalTime;
import java.util.List;

/**
 * How somebody is told of what waits.
 *
 * @param directory the address that the directory knows; empty for none
 * @param own that he entered himself, or has just typed
 * @param used whether mail is sent at all
 * @param domains of addresses that may be entered; none where nobody may
 * @param wrong whether what was typed may not be used
 */
public record ChoiceView(
    String directory,
    String own,
    boolean digest,
    boolean used,
    LocalTime at,
    List<String> domains,
    boolean wrong,
    boolean done) {

  public boolean hasAddress() {
    return !directory.isEmpty() || !own.isEmpty();
  }
}
