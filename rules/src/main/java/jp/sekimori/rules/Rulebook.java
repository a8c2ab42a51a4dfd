package jp.sekimori.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Level;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;

/** The rules of one edition. Deciding looks at nothing but the facts, and changes nothing. */
public final class Rulebook {
  private final String edition;
  private final Vocabulary vocabulary;
  private final List<Axis> axes;
  private final List<Decider> deciders;
  private final int act;

  /** By the raw value of the act; empty where this edition has no such table. */
  private final List<Optional<Decider>> byAct;

  Rulebook(String edition, Vocabulary vocabulary, List<Axis> axes, List<Decider> deciders) {
    this.edition = edition;
    this.vocabulary = vocabulary;
    this.axes = List.copyOf(axes);
    this.deciders = List.copyOf(deciders);
    act = vocabulary.number(Fact.ACT);
    byAct =
        vocabulary.values(vocabulary.facts().get(act)).stream()
            .map(Value::id)
            .map(this::decider)
            .toList();
  }

  public String edition() {
    return edition;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public List<Axis> axes() {
    return axes;
  }

  public List<Table> tables() {
    return deciders.stream().map(Decider::table).toList();
  }

  /** The table of an act, ready to decide. */
  public Optional<Decider> decider(String table) {
    return deciders.stream().filter(decider -> decider.table().id().equals(table)).findFirst();
  }

  /**
   * The classes that are known, whose restrictions hold whatever is done. A class that this edition
   * has divided is not among them.
   */
  public List<Level> classes(Facts facts) {
    return vocabulary.facts().stream()
        .filter(fact -> fact.type() instanceof ClassOn)
        .flatMap(fact -> facts.value(fact.id()).stream().flatMap(code -> level(fact, code)))
        .toList();
  }

  private Stream<Level> level(Fact fact, String code) {
    return axes.stream()
        .filter(axis -> fact.type().equals(new ClassOn(axis.id())))
        .flatMap(axis -> axis.level(code).stream());
  }

  /**
   * What these facts come to under this edition.
   *
   * @param facts read by {@link #vocabulary()}
   * @return empty where this edition has no table for the act
   */
  public Optional<Decision> decide(Facts facts) {
    long asked = facts.raw(act);
    if (asked == Facts.UNKNOWN) {
      return Optional.of(
          new Depends(List.of(vocabulary.facts().get(act)), List.of(), List.of(Effect.values())));
    }
    return byAct.get((int) asked - 1).map(decider -> decider.decide(facts));
  }
}
