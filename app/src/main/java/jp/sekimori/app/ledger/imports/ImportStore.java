package jp.sekimori.app.ledger.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Imports of ledgers in the database, and what heads of offices stand for. */
@Component
class ImportStore {
  private final JdbcClient database;

  ImportStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Whether it was added; one with this id may be there already. */
  boolean open(Import list) {
    return sql("""
    insert into ledger_import (organization_id, import_id, ledger, office_id, file_name, sha256,
      fixed, state, version, opened_by, opened_at)
    values (:organization, :id, :ledger, :office, :file, :sha256, '{}', 'open', 1, :by, :at)
    on conflict on constraint ledger_import_pk do nothing
    """)
            .param("id", list.id())
            .param("ledger", list.ledger())
            .param("office", list.office())
            .param("file", list.fileName())
            .param("sha256", list.original().bytes())
            .param("by", list.by())
            .param("at", list.opened().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Import> find(UUID id) {
    return sql("""
    select * from ledger_import where organization_id = :organization and import_id = :id
    """)
        .param("id", id)
        .query((row, _) -> list(row))
        .optional();
  }

  /** Those of a ledger and of these offices, the latest first; a few. */
  List<Import> all(String ledger, List<UUID> offices) {
    return sql("""
    select * from ledger_import
    where organization_id = :organization and ledger = :ledger and office_id = any(:offices)
      and state <> 'discarded'
    order by opened_at desc, import_id desc
    limit 20
    """)
        .param("ledger", ledger)
        .param("offices", offices.toArray(UUID[]::new))
        .query((row, _) -> list(row))
        .list();
  }

  private static Import list(ResultSet row) throws SQLException {
    byte[] report = row.getBytes("report");
    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
    int entered = row.getInt("entered");
    boolean applied = !row.wasNull();
    var fixed = new LinkedHashMap<String, String>();
    Values.ofJson(row.getString("fixed"))
        .all()
        .forEach((field, values) -> fixed.put(field, values.getFirst()));
    return new Import(
        row.getObject("import_id", UUID.class),
        row.getString("ledger"),
        row.getObject("office_id", UUID.class),
        row.getString("file_name"),
        Hash.of(row.getBytes("sha256")),
        Optional.ofNullable(row.getString("sheet")),
        fixed,
        Import.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("version"),
        row.getObject("opened_by", UUID.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        applied && closed != null
            ? Optional.of(
                new Import.Done(
                    entered,
                    row.getInt("refused"),
                    Optional.ofNullable(report).map(Hash::of),
                    closed.toInstant()))
            : Optional.empty());
  }

  /** Whether it was open and had this version, which counts up. */
  boolean advance(UUID id, int seen) {
    return sql("""
    update ledger_import set version = version + 1
    where organization_id = :organization and import_id = :id and version = :seen
      and state = 'open'
    """)
            .param("id", id)
            .param("seen", seen)
            .update()
        == 1;
  }

  void read(UUID id, Optional<String> sheet, Map<String, String> fixed) {
    Values values = Values.NONE;
    for (Map.Entry<String, String> each : fixed.entrySet()) {
      values = values.with(each.getKey(), each.getValue());
    }
    sql("""
    update ledger_import set sheet = :sheet, fixed = cast(:fixed as jsonb)
    where organization_id = :organization and import_id = :id
    """)
        .param("id", id)
        .param("sheet", sheet.orElse(null))
        .param("fixed", values.json())
        .update();
  }

  void applied(UUID id, Import.Done done, UUID by) {
    sql("""
    update ledger_import set state = 'applied', entered = :entered, refused = :refused,
      report = :report, closed_by = :by, closed_at = :at
    where organization_id = :organization and import_id = :id
    """)
        .param("id", id)
        .param("entered", done.entered())
        .param("refused", done.refused())
        .param("report", done.report().map(Hash::bytes).orElse(null))
        .param("by", by)
        .param("at", done.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void discarded(UUID id, UUID by, Instant at) {
    sql("""
    update ledger_import set state = 'discarded', closed_by = :by, closed_at = :at
    where organization_id = :organization and import_id = :id
    """)
        .param("id", id)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What heads of an office's tables of a ledger stand for; empty text for what is not read. */
  Map<String, String> heads(String ledger, UUID office) {
    var heads = new HashMap<String, String>();
    sql("""
    select head, field from ledger_import_head
    where organization_id = :organization and ledger = :ledger and office_id = :office
    """)
        .param("ledger", ledger)
        .param("office", office)
        .query(
            row -> {
              heads.put(row.getString("head"), row.getString("field"));
            });
    return heads;
  }

  /** What words of an office's tables of a ledger stand for, by field. */
  Words words(String ledger, UUID office) {
    var choices = new HashMap<String, Map<String, String>>();
    sql("""
    select field, word, choice from ledger_import_word
    where organization_id = :organization and ledger = :ledger and office_id = :office
    """)
        .param("ledger", ledger)
        .param("office", office)
        .query(
            row -> {
              choices
                  .computeIfAbsent(row.getString("field"), _ -> new HashMap<>())
                  .put(row.getString("word"), row.getString("choice"));
            });
    return new Words(choices);
  }

  /** Whatever stands for nothing is forgotten. */
  void remember(String ledger, UUID office, List<Words.Own> words) {
    for (Words.Own own : words) {
      StatementSpec statement =
          own.choice().isEmpty()
              ? sql(
                  """
                  delete from ledger_import_word where organization_id = :organization
                    and ledger = :ledger and office_id = :office and field = :field and word = :word
                  """)
              : sql("""
              insert into ledger_import_word (organization_id, ledger, office_id, field, word, choice)
              values (:organization, :ledger, :office, :field, :word, :choice)
              on conflict on constraint ledger_import_word_pk do update set choice = excluded.choice
              """)
                  .param("choice", own.choice().get());
      statement
          .param("ledger", ledger)
          .param("office", office)
          .param("field", own.field().id())
          .param("word", own.word())
          .update();
    }
  }

  void remember(String ledger, UUID office, Map<String, String> heads) {
    heads.forEach(
        (head, field) ->
            sql("""
            insert into ledger_import_head (organization_id, ledger, office_id, head, field)
            values (:organization, :ledger, :office, :head, :field)
            on conflict on constraint ledger_import_head_pk do update set field = excluded.field
            """)
                .param("ledger", ledger)
                .param("office", office)
                .param("head", head)
                .param("field", field)
                .update());
  }
}
