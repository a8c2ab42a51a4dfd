package jp.sekimori.app.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.rules.table.Table;

/**
 * Which clauses of an edition have a control (ADR 30). A citation of a clause does not cover what
 * stands below it, but a clause has a control if all below it that demands anything has one.
 */
public final class Coverage {

  /** How it is with a clause. */
  public enum State {
    /** Something is done about it. */
    CONTROLLED,
    /** It demands nothing: elided, or binding nobody. */
    NOTHING_DEMANDED,
    /** There is none, and a reason has to be given; or it is below that the reason stands. */
    BARE
  }

  private final String edition;
  private final Map<String, PackClause> byPath = new LinkedHashMap<>();
  private final Map<String, List<String>> below = new HashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final Set<String> cited;
  private final List<Without> reasons;

  private Coverage(String edition, Pack pack, Set<String> cited, List<Without> reasons) {
    this.edition = edition;
    this.cited = cited;
    this.reasons = List.copyOf(reasons);
    pack.clauses()
        .values()
        .forEach(clause -> clause.path(edition).ifPresent(path -> byPath.put(path, clause)));
    byPath.keySet().forEach(this::hang);
    byPath.keySet().forEach(this::state);
  }

  /**
   * @param tables of rules, as the edition has them
   */
  public static Coverage of(Pack pack, String edition, Controls controls, List<Table> tables) {
    Controls there = controls.of(edition);
    Set<String> cited = new HashSet<>();
    Stream.concat(
            Citing.all(there).flatMap(each -> each.basis().clauses().stream()),
            tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.clauses().stream()))
        .forEach(cited::add);
    return new Coverage(edition, pack, cited, there.without());
  }

  private void hang(String path) {
    String above = path;
    while (above.contains("/")) {
      above = above.substring(0, above.lastIndexOf('/'));
      if (byPath.containsKey(above)) {
        below.computeIfAbsent(above, _ -> new ArrayList<>()).add(path);
        return;
      }
    }
  }

  private State state(String path) {
    PackClause clause = byPath.get(path);
    if (clause == null) {
      throw new IllegalArgumentException("No clause at " + path);
    }
    State known = states.get(clause.id());
    if (known != null) {
      return known;
    }
    List<State> under = below(path).stream().map(this::state).toList();
    State state = state(clause, under);
    states.put(clause.id(), state);
    return state;
  }

  private State state(PackClause clause, List<State> under) {
    List<State> demanding =
        under.stream().filter(state -> state != State.NOTHING_DEMANDED).toList();
    if (clause.isElided()) {
      return State.NOTHING_DEMANDED;
    }
    if (cited.contains(clause.id())) {
      return State.CONTROLLED;
    }
    if (!demanding.isEmpty()) {
      return demanding.contains(State.BARE) ? State.BARE : State.CONTROLLED;
    }
    return clause.binds().isEmpty() ? State.NOTHING_DEMANDED : State.BARE;
  }

  private List<String> below(String path) {
    return below.getOrDefault(path, List.of());
  }

  public String edition() {
    return edition;
  }

  /** Empty where the edition has no such clause. */
  public Optional<State> of(String clause) {
    return Optional.ofNullable(states.get(clause));
  }

  /** Why a clause has no control, where that is written. */
  public Optional<Without> reason(String clause) {
    return reasons.stream().filter(reason -> reason.clauses().contains(clause)).findFirst();
  }

  /** The clauses for which a reason has to be given: none of those below is one of them. */
  public Set<String> bare() {
    Set<String> bare = new HashSet<>();
    byPath.forEach(
        (path, clause) -> {
          if (states.get(clause.id()) == State.BARE
              && below(path).stream().noneMatch(under -> state(under) == State.BARE)) {
            bare.add(clause.id());
          }
        });
    return bare;
  }

  /** How many clauses of the edition are in this state. */
  public long count(State state) {
    return states.values().stream().filter(state::equals).count();
  }

  /** How many clauses have no control because some of those below them have none. */
  public long above() {
    return count(State.BARE) - bare().size();
  }

  /** How many clauses have no control for a reason of this kind. */
  public long count(Without.Kind kind) {
    return bare().stream()
        .filter(clause -> reason(clause).filter(reason -> reason.kind() == kind).isPresent())
        .count();
  }
}
