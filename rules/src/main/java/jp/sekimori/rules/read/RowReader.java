package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/** Reads rows as one edition has them. */
final class RowReader {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "editions",
          "if",
          "then",
          "must",
          "permit",
          "clauses",
          "ja",
          "en",
          "question",
          "supplement");

  private final String edition;
  private final List<Fact> facts;
  private final List<Axis> axes;
  private final TableFile.Pack pack;

  RowReader(String edition, List<Fact> facts, List<Axis> axes, TableFile.Pack pack) {
    this.edition = edition;
    this.facts = facts;
    this.axes = axes;
    this.pack = pack;
  }

  /** The row; empty where the edition does not have it, or it cannot be read. */
  Optional<Row> read(Field written) {
    String id = written.required(written.fields(FIELDS), "id").orElse("");
    Field item = written.ofRow(id);
    Map<String, Field> fields = item.fields();
    if (!Names.isId(item, id) || !isIn(fields.get("editions"))) {
      return Optional.empty();
    }
    Optional<Effect> effect = effect(item, fields);
    List<Obligation> obligations = obligations(fields.get("must"));
    Optional<Permit> permit = permit(fields.get("permit"));
    List<String> clauses = clauses(item, fields);
    Words because = item.words(fields);
    Optional<Words> question = Optional.ofNullable(fields.get("question")).map(Field::words);
    Optional<Words> supplement = Optional.ofNullable(fields.get("supplement")).map(Field::words);
    Map<String, Condition> when = conditions(fields.get("if"));
    if (effect.isEmpty()
        || !fits(item, effect.get(), fields)
        || permit.isPresent() != (effect.get() == Effect.NEEDS_PERMIT)) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            id,
            item.place(),
            when,
            effect.get(),
            obligations,
            permit,
            clauses,
            because,
            question,
            supplement));
  }

  private boolean isIn(@Nullable Field editions) {
    if (editions == null) {
      return true;
    }
    List<String> named = editions.texts();
    named.stream()
        .filter(name -> !pack.editions().contains(name))
        .forEach(
            name ->
                Names.unknown(
                    editions,
                    FileFault.NO_SUCH_EDITION,
                    new Words("版", "edition"),
                    name,
                    pack.editions()));
    return named.contains(edition);
  }

  private static Optional<Effect> effect(Field item, Map<String, Field> fields) {
    Field then = item.demand(fields, "then");
    String word = then == null ? "" : then.text();
    Optional<Effect> effect = Effect.of(word);
    if (then != null && effect.isEmpty() && !word.isEmpty()) {
      then.refuse(
          new Words("「" + word + "」という判定はありません。", "There is no effect \"" + word + "\"."),
          new Words(
              "allowed、allowed-if、needs-permit、forbiddenのいずれかとしてください。",
              "Use allowed, allowed-if, needs-permit or forbidden."));
    }
    return effect;
  }

  /** What an effect needs, and cannot have. */
  private static boolean fits(Field item, Effect effect, Map<String, Field> fields) {
    if (fields.containsKey("permit") != (effect == Effect.NEEDS_PERMIT)) {
      item.refuse(
          new Words("許可と判定が合いません。", "Permit and effect do not go together."),
          new Words(
              "「permit」は needs-permit の行に、そこでは必ず書いてください。",
              "Give \"permit\" with needs-permit, and only there."));
      return false;
    }
    if (effect == Effect.ALLOWED && fields.containsKey("must")) {
      item.refuse(
          new Words("allowed の行に義務があります。", "A row that allows has obligations."),
          new Words("allowed-if としてください。", "Use allowed-if."));
    }
    if (effect == Effect.ALLOWED_IF && !fields.containsKey("must")) {
      item.refuse(
          FileFault.MISSING_FIELD,
          new Words("allowed-if の行に義務がありません。", "A row that allows if has no obligation."),
          new Words("「must」に義務を書くか、allowed としてください。", "Give \"must\", or use allowed."));
    }
    return true;
  }

  private List<Obligation> obligations(@Nullable Field field) {
    var found = new ArrayList<Obligation>();
    for (String id : field == null ? List.<String>of() : field.texts()) {
      Obligation obligation = pack.obligations().get(id);
      if (obligation != null) {
        found.add(obligation);
      } else if (field != null) {
        Names.unknown(
            field,
            FileFault.NO_SUCH_OBLIGATION,
            new Words("義務", "obligation"),
            id,
            pack.obligations().keySet());
      }
    }
    return found;
  }

  private Optional<Permit> permit(@Nullable Field field) {
    if (field == null) {
      return Optional.empty();
    }
    Permit permit = pack.permits().get(field.text());
    if (permit == null) {
      Names.unknown(
          field,
          FileFault.NO_SUCH_PERMIT,
          new Words("許可", "permit"),
          field.text(),
          pack.permits().keySet());
    }
    return Optional.ofNullable(permit);
  }

  private List<String> clauses(Field item, Map<String, Field> fields) {
    Field named = item.demand(fields, "clauses");
    List<String> clauses = named == null ? List.of() : named.texts();
    if (named != null && clauses.isEmpty()) {
      named.refuse(
          new Words("根拠の条項がありません。", "No clause says so."),
          new Words("条項のidを書いてください。", "Name the clauses."));
    }
    for (String clause : clauses) {
      if (named != null && !pack.names().hasClause(edition, clause)) {
        named.refuse(
            FileFault.NO_SUCH_CLAUSE,
            new Words(
                "版「" + edition + "」に「" + clause + "」という条項はありません。",
                "Edition \"" + edition + "\" has no clause \"" + clause + "\"."),
            new Words(
                "条項のidを確かめるか、行の「editions」を改めてください。",
                "Check the clause's id, or the editions of the row."));
      }
    }
    return clauses;
  }

  private Map<String, Condition> conditions(@Nullable Field field) {
    Map<String, Condition> when = new HashMap<>();
    if (field == null) {
      return when;
    }
    field
        .fields()
        .forEach(
            (name, written) ->
                facts.stream()
                    .filter(fact -> fact.id().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                        fact ->
                            condition(fact, written)
                                .ifPresent(condition -> when.put(name, condition)),
                        () ->
                            Names.unknown(
                                written,
                                FileFault.NO_SUCH_FACT,
                                new Words("項目", "fact"),
                                name,
                                facts.stream().map(Fact::id).toList())));
    return when;
  }

  private Optional<Condition> condition(Fact fact, Field written) {
    String text = written.isList() ? String.join(", ", written.texts()) : written.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Conditions.on(fact, axes).read(text);
    } catch (Conditions.Unreadable e) {
      written.refuse(FileFault.NO_SUCH_VALUE, e.what(), e.mend());
      return Optional.empty();
    }
  }
}
