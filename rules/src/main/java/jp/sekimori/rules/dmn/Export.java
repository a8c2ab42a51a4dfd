package jp.sekimori.rules.dmn;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;
import org.w3c.dom.Element;

/**
 * Writes a table as a DMN 1.5 model: a decision {@code rows}, a decision table whose hit policy is
 * RULE ORDER, and a decision {@code answer} above it with the strictest effect, the union of
 * obligations, and the permits where the effect asks for one.
 */
public final class Export {
  private final String edition;
  private final List<Axis> axes;
  private final Table table;
  private final Writing xml = new Writing();

  private Export(String edition, List<Axis> axes, Table table) {
    this.edition = edition;
    this.axes = axes;
    this.table = table;
  }

  /** The model as XML in UTF-8. */
  public static String of(Rulebook rulebook, Table table) {
    return of(rulebook.edition(), rulebook.axes(), table);
  }

  /**
   * @param axes of the edition
   */
  public static String of(String edition, List<Axis> axes, Table table) {
    return new Export(edition, axes, table).write();
  }

  /** What a fact is called in the model. */
  public static String input(Fact fact) {
    return Feel.name(fact.id());
  }

  private String write() {
    String namespace = "urn:sekimori:rules:" + edition + ":" + table.id();
    Element root =
        xml.root(
            "definitions",
            Map.of("id", "_" + table.id(), "name", table.id(), "namespace", namespace));
    xml.add(root, "description").setTextContent(table.title().ja() + " / " + table.title().en());
    table.facts().forEach(fact -> type(root, fact));
    Element texts =
        xml.add(root, "itemDefinition", Map.of("name", "texts", "isCollection", "true"));
    xml.add(texts, "typeRef").setTextContent("string");
    table.facts().forEach(fact -> input(root, fact));
    rows(root);
    answer(root);
    return xml.text();
  }

  private static String typeName(Fact fact) {
    return "type_" + fact.id().replace('-', '_');
  }

  private void type(Element root, Fact fact) {
    Element item = xml.add(root, "itemDefinition", Map.of("name", typeName(fact)));
    xml.add(item, "typeRef")
        .setTextContent(
            switch (fact.type()) {
              case YesNo _ -> "boolean";
              case Choice _, ClassOn _ -> "string";
              case Whole _ -> "number";
              case Day _ -> "date";
            });
    switch (fact.type()) {
      case YesNo _, Day _ -> {}
      case Choice _, ClassOn _ ->
          xml.expression(
              item,
              "allowedValues",
              values(fact).stream().map(Feel::string).collect(Collectors.joining(", ")));
      case Whole whole ->
          xml.expression(item, "allowedValues", "[" + whole.from() + ".." + whole.to() + "]");
    }
  }

  /** The values of the edition, in their order; levels ascend. */
  private List<String> values(Fact fact) {
    return switch (fact.type()) {
      case YesNo _ -> YesNo.VALUES.stream().map(Value::id).toList();
      case Choice choice -> choice.values().stream().map(Value::id).toList();
      case ClassOn on ->
          axes.stream()
              .filter(axis -> axis.id().equals(on.axis()))
              .findFirst()
              .orElseThrow()
              .codes();
      case Whole _, Day _ -> List.of();
    };
  }

  private void input(Element root, Fact fact) {
    String name = Feel.name(fact.id());
    Element input = xml.add(root, "inputData", Map.of("id", "_" + name, "name", name));
    xml.add(input, "description")
        .setTextContent(fact.question().ja() + " / " + fact.question().en());
    xml.add(input, "variable", Map.of("name", name, "typeRef", typeName(fact)));
  }

  private Element decision(Element root, String name) {
    Element decision = xml.add(root, "decision", Map.of("id", "_" + name, "name", name));
    xml.add(decision, "variable", Map.of("name", name));
    return decision;
  }

  private void rows(Element root) {
    Element decision = decision(root, Dmn.ROWS);
    for (Fact fact : table.facts()) {
      Element requirement = xml.add(decision, "informationRequirement");
      xml.add(requirement, "requiredInput", Map.of("href", "#_" + Feel.name(fact.id())));
    }
    Element rules =
        xml.add(decision, "decisionTable", Map.of("id", "_table", "hitPolicy", "RULE ORDER"));
    for (Fact fact : table.facts()) {
      Element input = xml.add(rules, "input", Map.of("label", fact.label().ja()));
      xml.expression(input, "inputExpression", Feel.name(fact.id()))
          .setAttribute("typeRef", typeName(fact));
    }
    for (String output : List.of(Dmn.ROW, Dmn.EFFECT, Dmn.OBLIGATIONS, Dmn.PERMIT)) {
      String type = output.equals(Dmn.OBLIGATIONS) ? "texts" : "string";
      xml.add(rules, "output", Map.of("name", output, "typeRef", type));
    }
    for (String annotation : Dmn.ANNOTATIONS) {
      xml.add(rules, "annotation", Map.of("name", annotation));
    }
    table.rows().forEach(row -> rule(rules, row));
  }

  private void rule(Element rules, Row row) {
    Element rule = xml.add(rules, "rule", Map.of("id", "_rule_" + row.id()));
    for (Fact fact : table.facts()) {
      xml.expression(rule, "inputEntry", Feel.test(fact, row.when().get(fact.id()), values(fact)));
    }
    xml.expression(rule, "outputEntry", Feel.string(row.id()));
    xml.expression(rule, "outputEntry", Feel.string(row.effect().id()));
    xml.expression(rule, "outputEntry", Feel.list(row.obligations().stream().map(Obligation::id)));
    xml.expression(
        rule, "outputEntry", row.permit().map(Permit::id).map(Feel::string).orElse("null"));
    List.of(
            String.join(" ", row.clauses()),
            row.because().ja(),
            row.because().en(),
            row.question().map(Words::ja).orElse(""),
            row.question().map(Words::en).orElse(""),
            row.supplement().map(Words::ja).orElse(""),
            row.supplement().map(Words::en).orElse(""))
        .forEach(text -> xml.expression(rule, "annotationEntry", text));
  }

  private void answer(Element root) {
    Element decision = decision(root, Dmn.ANSWER);
    Element requirement = xml.add(decision, "informationRequirement");
    xml.add(requirement, "requiredDecision", Map.of("href", "#_" + Dmn.ROWS));
    Element context = xml.add(decision, "context");
    entry(context, Dmn.EFFECT, strictest());
    entry(context, Dmn.OBLIGATIONS, "distinct values(flatten(rows.obligations))");
    entry(
        context,
        Dmn.PERMITS,
        "if effect = "
            + Feel.string(Effect.NEEDS_PERMIT.id())
            + " then distinct values(for r in rows[permit != null] return r.permit) else []");
  }

  private void entry(Element context, String name, String expression) {
    Element entry = xml.add(context, "contextEntry");
    xml.add(entry, "variable", Map.of("name", name));
    xml.expression(entry, "literalExpression", expression);
  }

  private static String strictest() {
    var expression = new StringBuilder();
    for (Effect effect : List.of(Effect.values()).reversed()) {
      String id = Feel.string(effect.id());
      expression.append(
          effect == Effect.ALLOWED
              ? "if list contains(rows.effect, " + id + ") then " + id + " else null"
              : "if list contains(rows.effect, " + id + ") then " + id + " else ");
    }
    return expression.toString();
  }
}
