package jp.sekimori.app.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.review.Depths;
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text of editions, clause by clause. Written once and never changed. */
@Component
class ClauseStore {
  private final JdbcClient database;

  ClauseStore(JdbcClient database) {
    this.database = database;
  }

  void add(UUID edition, Text text) {
    var rows = text.clauses().stream().map(ClauseStore::row).toList();
    database
        .sql(
            """
            insert into clause (organization_id, edition_id, ordinal, path, parent, depth, label,
              kind, normal, numbers, until_numbers, caption, body, printed, line, elided,
              uncertain, notes, column_notes, item, verdict, doubtful)
            select :organization, :edition, x.*
            from jsonb_to_recordset(cast(:rows as jsonb)) as x(
              ordinal integer, path text, parent integer, depth integer, label text,
              kind text, normal text, numbers integer[], until_numbers integer[], caption text,
              body text, printed jsonb, line integer, elided boolean,
              uncertain boolean, notes jsonb, column_notes jsonb, item integer, verdict text,
              doubtful boolean)
            """)
        .param("organization", Tenant.required().value())
        .param("edition", edition)
        .param("rows", PrintedJson.write(rows))
        .update();
  }

  private static Map<String, Object> row(Held held) {
    Outline.Node node = held.node();
    Clause clause = node.clause();
    var row = new LinkedHashMap<String, Object>();
    row.put("ordinal", node.order());
    row.put("path", node.path().toString());
    node.parent().ifPresent(parent -> row.put("parent", parent.order()));
    row.put("depth", node.depth());
    row.put("label", clause.label().printed());
    row.put("kind", clause.label().kind().name());
    row.put("normal", clause.label().normal());
    row.put("numbers", clause.label().numbers());
    row.put("until_numbers", clause.label().until());
    row.put("caption", clause.caption().text());
    row.put("body", clause.text().text());
    row.put("printed", PrintedJson.printed(clause.caption(), clause.text()));
    row.put("line", clause.line());
    row.put("elided", clause.elided());
    row.put("uncertain", clause.uncertain());
    row.put("notes", PrintedJson.notes(clause.notes()));
    row.put("column_notes", PrintedJson.notes(held.columnNotes()));
    row.put("item", held.item());
    row.put("verdict", held.verdict().code());
    row.put("doubtful", held.isDoubtful());
    return row;
  }

  /** The text of an edition, the same as was stored to the last character. */
  Text text(UUID edition) {
    List<Row> rows =
        database
            .sql(
                """
                select depth, label, kind, numbers, until_numbers, printed, line, elided,
                  uncertain, notes, column_notes, item, verdict
                from clause where organization_id = :organization and edition_id = :edition
                order by ordinal
                """)
            .param("organization", Tenant.required().value())
            .param("edition", edition)
            .query((row, _) -> new Row(row))
            .list();
    Outline outline = Depths.outline(rows.stream().map(row -> row.placed).toList());
    List<Outline.Node> nodes = outline.nodes();
    var clauses = new ArrayList<Held>();
    for (int i = 0; i < nodes.size(); i++) {
      Row row = rows.get(i);
      clauses.add(new Held(nodes.get(i), row.item, row.verdict, row.columnNotes));
    }
    return Text.of(outline, clauses);
  }

  private static final class Row {
    private final Depths.Placed placed;
    private final List<Note> columnNotes;
    private final int item;
    private final Verdict verdict;

    Row(ResultSet row) throws SQLException {
      var printed = PrintedJson.read(row.getString("printed"));
      var clause =
          new Clause(
              ImportStore.label(row),
              PrintedJson.passage(printed.get("caption")),
              PrintedJson.passage(printed.get("text")),
              row.getInt("line"),
              row.getBoolean("elided"),
              row.getBoolean("uncertain"),
              PrintedJson.notes(row.getString("notes")),
              List.of());
      placed = new Depths.Placed(row.getInt("depth"), clause);
      columnNotes = PrintedJson.notes(row.getString("column_notes"));
      item = row.getInt("item");
      verdict = Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT));
    }
  }
}
