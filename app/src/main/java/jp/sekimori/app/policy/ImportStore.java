package jp.sekimori.app.policy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Item;
import jp.sekimori.app.policy.review.Items;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews of imports, in the database. */
@Component
class ImportStore {
  private static final String ASIDE = "aside";
  private static final String HEAD =
      """
      select r.review_id, r.file_name, r.sha256, r.newer_head, r.older_head, r.lines, r.state,
        r.version, r.opened_by, p.name as opener, r.opened_at
      from import_review r
        join person p on p.organization_id = r.organization_id and p.person_id = r.opened_by
      where r.organization_id = :organization
      """;

  private final JdbcClient database;

  ImportStore(JdbcClient database) {
    this.database = database;
  }

  /** Whether this opened a new review; the second sending of one form does not. */
  boolean open(Head head) {
    return database
            .sql(
                """
                insert into import_review (organization_id, review_id, file_name, sha256,
                  newer_head, older_head, lines, state, version, opened_by, opened_at)
                values (:organization, :review, :name, :sha256,
                  :newer, :older, :lines, 'open', 1, :by, :at)
                on conflict on constraint import_review_pk do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("review", head.id())
            .param("name", head.fileName())
            .param("sha256", head.original().bytes())
            .param("newer", head.newerHead())
            .param("older", head.olderHead().orElse(null))
            .param("lines", head.lines().orElse(null))
            .param("by", head.opener())
            .param("at", head.openedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void keep(UUID review, Items items) {
    var rows = new ArrayList<Map<String, Object>>();
    items.clauses().forEach(item -> rows.add(row(item, item.column().code())));
    items.aside().forEach(item -> rows.add(row(item, ASIDE)));
    database
        .sql(
            """
            insert into import_item
            select :organization, :review, x.* from jsonb_to_recordset(cast(:rows as jsonb)) as x(
              number integer, side text, depth integer, label text, kind text, numbers integer[],
              until_numbers integer[], printed jsonb, line integer, elided boolean,
              uncertain boolean, notes jsonb, column_notes jsonb)
            """)
        .param("organization", Tenant.required().value())
        .param("review", review)
        .param("rows", PrintedJson.write(rows))
        .update();
  }

  private static Map<String, Object> row(Item item, String side) {
    var row = new LinkedHashMap<String, Object>();
    row.put("number", item.number());
    row.put("side", side);
    row.put("depth", item.depth());
    row.put("label", item.label().printed());
    row.put("kind", item.label().kind().name());
    row.put("numbers", item.label().numbers());
    row.put("until_numbers", item.label().until());
    row.put("printed", PrintedJson.printed(item.caption(), item.text()));
    row.put("line", item.line());
    row.put("elided", item.elided());
    row.put("uncertain", item.uncertain());
    row.put("notes", PrintedJson.notes(item.notes()));
    row.put("column_notes", PrintedJson.notes(item.columnNotes()));
    return row;
  }

  Optional<Head> find(UUID review) {
    return database
        .sql(HEAD + " and r.review_id = :review")
        .param("organization", Tenant.required().value())
        .param("review", review)
        .query((row, _) -> head(row))
        .optional();
  }

  /** Those that wait for somebody, the oldest first. */
  List<Head> open() {
    return database
        .sql(HEAD + " and r.state = 'open' order by r.opened_at, r.review_id")
        .param("organization", Tenant.required().value())
        .query((row, _) -> head(row))
        .list();
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getObject("review_id", UUID.class),
        row.getString("file_name"),
        Hash.of(row.getBytes("sha256")),
        row.getString("newer_head"),
        Optional.ofNullable(row.getString("older_head")),
        Optional.ofNullable(row.getObject("lines", Integer.class)),
        ImportReview.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("version"),
        row.getObject("opened_by", UUID.class),
        row.getString("opener"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }

  Items items(UUID review) {
    var clauses = new ArrayList<Item>();
    var aside = new ArrayList<Item>();
    database
        .sql(
            """
            select number, side, depth, label, kind, numbers, until_numbers, printed, line, elided,
              uncertain, notes, column_notes
            from import_item where organization_id = :organization and review_id = :review
            order by number
            """)
        .param("organization", Tenant.required().value())
        .param("review", review)
        .query(
            row -> {
              (row.getString("side").equals(ASIDE) ? aside : clauses).add(item(row));
            });
    return new Items(clauses, aside);
  }

  private static Item item(ResultSet row) throws SQLException {
    var printed = PrintedJson.read(row.getString("printed"));
    return new Item(
        row.getInt("number"),
        Column.of(row.getString("side")).orElse(Column.NEWER),
        row.getInt("depth"),
        label(row),
        PrintedJson.passage(printed.get("caption")),
        PrintedJson.passage(printed.get("text")),
        row.getInt("line"),
        row.getBoolean("elided"),
        row.getBoolean("uncertain"),
        PrintedJson.notes(row.getString("notes")),
        PrintedJson.notes(row.getString("column_notes")));
  }

  static Label label(ResultSet row) throws SQLException {
    return new Label(
        row.getString("label"),
        LabelKind.valueOf(row.getString("kind")),
        integers(row.getArray("numbers")),
        integers(row.getArray("until_numbers")));
  }

  private static List<Integer> integers(Array array) throws SQLException {
    return List.of((Integer[]) array.getArray());
  }

  /** Counts the review on, unless somebody else changed it since {@code seen}. */
  boolean advance(UUID review, int seen) {
    return database
            .sql(
                """
                update import_review set version = version + 1
                where organization_id = :organization and review_id = :review
                  and version = :seen and state = 'open'
                """)
            .param("organization", Tenant.required().value())
            .param("review", review)
            .param("seen", seen)
            .update()
        == 1;
  }

  void close(UUID review, ImportReview.State state, UUID by, Instant at) {
    database
        .sql(
            """
            update import_review set state = :state, closed_by = :by, closed_at = :at
            where organization_id = :organization and review_id = :review
            """)
        .param("organization", Tenant.required().value())
        .param("review", review)
        .param("state", state.code())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void forgetText(UUID review) {
    for (String table : List.of("import_decision", "import_item")) {
      database
          .sql(
              "delete from "
                  + table
                  + " where organization_id = :organization and review_id = :review")
          .param("organization", Tenant.required().value())
          .param("review", review)
          .update();
    }
  }
}
