package jp.sekimori.app.access.directory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.directory.Differences.Gone;
import jp.sekimori.app.access.directory.Differences.Pair;
import jp.sekimori.app.access.directory.Trouble.Kind;

/**
 * Compares a directory with what we know. An entry is somebody's by its binding, or the first time
 * by the staff number. A pure function.
 */
final class Comparison {
  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 50;

  private final List<Listed> newcomers = new ArrayList<>();
  private final List<Pair> joined = new ArrayList<>();
  private final List<Pair> renamed = new ArrayList<>();
  private final List<Pair> written = new ArrayList<>();
  private final List<Gone> disabled = new ArrayList<>();
  private final List<Pair> enabled = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final Map<String, Known> bySubject = new HashMap<>();
  private final Map<String, Known> byNumber = new HashMap<>();
  private final Set<String> accounts = new HashSet<>();
  private final List<Known> known;
  private final Reading.Whole directory;

  private Comparison(Reading.Whole directory, List<Known> known) {
    this.directory = directory;
    this.known = known;
    for (Known each : known) {
      each.subject().ifPresent(subject -> bySubject.put(subject, each));
      if (!each.number().isEmpty()) {
        byNumber.put(each.number(), each);
      }
      each.account().ifPresent(_ -> accounts.add(each.accountName()));
    }
  }

  static Differences of(Reading.Whole directory, List<Known> known) {
    return new Comparison(directory, known).compare();
  }

  private Differences compare() {
    Map<String, Long> numbers =
        directory.people().stream().collect(groupingBy(Listed::number, counting()));
    for (Listed listed : directory.people()) {
      Optional<Trouble> trouble = trouble(listed, numbers);
      if (trouble.isPresent()) {
        troubles.add(trouble.get());
      } else {
        look(listed);
      }
    }
    directory.referrals().forEach(url -> troubles.add(new Trouble(url, Kind.REFERRAL, "")));
    lookForGone();
    return new Differences(
        directory.people().size(),
        newcomers,
        joined,
        renamed,
        written,
        disabled,
        enabled,
        unknown(),
        troubles,
        (int) known.stream().filter(Known::isFollowing).count());
  }

  private static Optional<Trouble> trouble(Listed listed, Map<String, Long> numbers) {
    if (listed.subject().isEmpty()) {
      return trouble(listed, Kind.NO_SUBJECT, "");
    }
    if (listed.number().isEmpty()) {
      return trouble(listed, Kind.NO_NUMBER, "");
    }
    if (numbers.getOrDefault(listed.number(), 0L) > 1) {
      return trouble(listed, Kind.NUMBER_TWICE, listed.number());
    }
    if (listed.name().isEmpty()) {
      return trouble(listed, Kind.NO_NAME, "");
    }
    boolean fits =
        listed.name().length() <= LONGEST
            && listed.kana().length() <= LONGEST
            && listed.mail().length() <= LONGEST
            && listed.number().length() <= LONGEST_NUMBER
            && !(listed.name() + listed.kana() + listed.mail() + listed.number()).contains("\0");
    return fits ? Optional.empty() : trouble(listed, Kind.TOO_LONG, "");
  }

  private static Optional<Trouble> trouble(Listed listed, Kind kind, String value) {
    return Optional.of(new Trouble(listed.dn(), kind, value));
  }

  private void look(Listed listed) {
    Known bound = bySubject.get(listed.subject());
    if (bound != null && !bound.number().isEmpty() && !bound.number().equals(listed.number())) {
      troubles.add(
          new Trouble(listed.dn(), Kind.NUMBER_CHANGED, bound.number() + " → " + listed.number()));
      followState(bound, listed);
      return;
    }
    Known here = bound == null ? byNumber.get(listed.number()) : bound;
    if (here == null) {
      if (!listed.disabled() && hasFreeAccount(listed)) {
        newcomers.add(listed);
      }
      return;
    }
    if (bound == null && here.subject().isPresent()) {
      troubles.add(new Trouble(listed.dn(), Kind.OTHER_ENTRY, listed.number()));
      return;
    }
    both(here, listed, bound != null);
  }

  private void both(Known here, Listed listed, boolean bound) {
    var pair = new Pair(here, listed);
    if (!bound && !listed.disabled() && (here.account().isPresent() || hasFreeAccount(listed))) {
      joined.add(pair);
    }
    boolean otherKana = !listed.kana().isEmpty() && !listed.kana().equals(here.kana());
    if (!listed.name().equals(here.name()) || otherKana) {
      renamed.add(pair);
    }
    if (here.account().isPresent() && !listed.mail().equals(here.mail())) {
      written.add(pair);
    }
    if (bound) {
      followState(here, listed);
    }
  }

  private void followState(Known here, Listed listed) {
    if (listed.disabled() && here.isFollowing()) {
      disabled.add(new Gone(here, true));
    } else if (!listed.disabled() && here.disabledByDirectory()) {
      enabled.add(new Pair(here, listed));
    }
  }

  /** Whether an account can be made; each name is given once. */
  private boolean hasFreeAccount(Listed listed) {
    String name = Account.nameOf(listed.account());
    if (!Account.isName(name)) {
      troubles.add(new Trouble(listed.dn(), Kind.ACCOUNT_FORM, listed.account()));
      return false;
    }
    if (!accounts.add(name)) {
      troubles.add(new Trouble(listed.dn(), Kind.ACCOUNT_TAKEN, name));
      return false;
    }
    return true;
  }

  /** Where a part of the directory was not read, nobody is gone for certain. */
  private void lookForGone() {
    if (!directory.referrals().isEmpty()) {
      return;
    }
    Set<String> subjects = directory.people().stream().map(Listed::subject).collect(toSet());
    Set<String> numbers = directory.people().stream().map(Listed::number).collect(toSet());
    known.stream()
        .filter(Known::isFollowing)
        .filter(each -> !subjects.contains(each.subject().orElse("")))
        .filter(each -> each.number().isEmpty() || !numbers.contains(each.number()))
        .forEach(each -> disabled.add(new Gone(each, false)));
  }

  private List<Known> unknown() {
    Set<String> numbers = directory.people().stream().map(Listed::number).collect(toSet());
    return known.stream()
        .filter(each -> each.account().isPresent() && !each.disabled() && each.subject().isEmpty())
        .filter(each -> each.number().isEmpty() || !numbers.contains(each.number()))
        .toList();
  }
}
