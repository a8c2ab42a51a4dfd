package jp.sekimori.app.command;

import static jp.sekimori.app.command.Span.faint;
import static jp.sekimori.app.command.Span.plain;

import java.util.List;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.table.Table;
import tools.jackson.core.JsonGenerator;

/**
 * What is wrong with a pack and its rules.
 *
 * @param editions that were checked; none where something is wrong
 */
record CheckReport(List<Problem> problems, List<Checked> editions) implements Report {

  /** How much an edition has. */
  record Checked(String edition, long tables, long rows) {
    private static Checked of(Rulebook book) {
      List<Table> tables = book.tables();
      return new Checked(
          book.edition(),
          tables.size(),
          tables.stream().mapToLong(table -> table.rows().size()).sum());
    }
  }

  static CheckReport of(Rules rules) {
    return new CheckReport(
        List.of(),
        rules.editions().stream().map(id -> Checked.of(rules.edition(id).orElseThrow())).toList());
  }

  static CheckReport of(List<Problem> problems) {
    return new CheckReport(List.copyOf(problems), List.of());
  }

  @Override
  public void json(JsonGenerator json) {
    json.writeArrayPropertyStart("problems");
    problems.forEach(problem -> Json.problem(json, problem));
    json.writeEndArray();
    json.writeArrayPropertyStart("editions");
    for (Checked checked : editions) {
      json.writeStartObject();
      json.writeStringProperty("edition", checked.edition());
      json.writeNumberProperty("tables", checked.tables());
      json.writeNumberProperty("rows", checked.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void text(Screen screen) {
    Language language = screen.language();
    for (Problem problem : problems) {
      screen.line(
          2, faint(language.say(problem.where()) + "  "), plain(language.say(problem.what())));
      screen.line(6, plain("      " + language.say(problem.mend())));
    }
    for (Checked checked : editions) {
      screen.line(
          2,
          plain(
              language
                  .say("版 %s：%d表 %d行、誤りなし", "Edition %s: %d tables, %d rows, nothing wrong")
                  .formatted(checked.edition(), checked.tables(), checked.rows())));
    }
  }
}
