package jp.sekimori.app.access.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.evidence.tree.Hash;

/**
 * What would be done to bring us in step with the directory, and what a person has to look at.
 *
 * @param read how many entries the directory has
 * @param newcomers to be entered, with an account
 * @param joined people that we know who get an account, or whose account the directory vouches for
 *     from now on
 * @param renamed name or reading is another
 * @param written the mail address is another
 * @param disabled accounts that let nobody in any more
 * @param enabled accounts that the directory had disabled and lets in again
 * @param unknown people with an account who are not in the directory; nothing is done about them
 * @param troubles entries that change nothing until somebody puts them right
 * @param following how many accounts the directory decides about
 */
public record Differences(
    int read,
    List<Listed> newcomers,
    List<Pair> joined,
    List<Pair> renamed,
    List<Pair> written,
    List<Gone> disabled,
    List<Pair> enabled,
    List<Known> unknown,
    List<Trouble> troubles,
    int following) {

  /** Somebody in both. */
  public record Pair(Known known, Listed listed) {}

  /**
   * @param inDirectory whether the entry is there, and disabled
   */
  public record Gone(Known known, boolean inDirectory) {}

  public Differences {
    newcomers = List.copyOf(newcomers);
    joined = List.copyOf(joined);
    renamed = List.copyOf(renamed);
    written = List.copyOf(written);
    disabled = List.copyOf(disabled);
    enabled = List.copyOf(enabled);
    unknown = List.copyOf(unknown);
    troubles = List.copyOf(troubles);
  }

  public boolean isNothing() {
    return newcomers.isEmpty()
        && joined.isEmpty()
        && renamed.isEmpty()
        && written.isEmpty()
        && disabled.isEmpty()
        && enabled.isEmpty();
  }

  int changed() {
    return joined.size() + renamed.size() + written.size();
  }

  /** Whether so many would be disabled that a fault is more likely than a day of leave-taking. */
  boolean isTooMuch(KeepingSettings settings) {
    return disabled.size() > settings.few()
        && disabled.size() * 100L > (long) settings.share() * following;
  }

  /** The same for the same changes, so that what is done is what was looked at. */
  public String digest() {
    var lines = new ArrayList<String>();
    newcomers.forEach(it -> lines.add("new " + it));
    Stream.of(joined, renamed, written, enabled)
        .forEach(pairs -> pairs.forEach(it -> lines.add(it.known().person() + " " + it.listed())));
    disabled.forEach(it -> lines.add("gone " + it.known().account()));
    String text = String.join("\n", lines.stream().sorted().toList());
    return Hash.ofData(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
