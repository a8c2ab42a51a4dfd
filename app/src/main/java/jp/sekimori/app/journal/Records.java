package jp.sekimori.app.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.entry.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of a journal, written once and never changed. */
@Component
class Records {
  private final JdbcClient database;

  Records(JdbcClient database) {
    this.database = database;
  }

  /** A record with number 0, and what it seals. */
  record Kept(UUID id, Entry entry, Map<String, Detail> details) {}

  private record Sealed(UUID record, String name, Detail detail) {}

  private record Resting(UUID record, String edition, String clause) {}

  /**
   * Keeps records, what they seal, the clauses they rest on, and that they wait for a number in
   * this order; any number in one statement.
   */
  void add(List<Kept> records) {
    var sealed = records.stream().flatMap(Records::sealed).toList();
    var resting =
        records.stream()
            .flatMap(
                kept ->
                    kept.entry().basis().clauses().stream()
                        .map(
                            clause ->
                                new Resting(kept.id(), kept.entry().basis().edition(), clause)))
            .toList();
    database
        .sql(
            """
            with kept as (
              insert into journal_record (organization_id, record_id, content)
              select :organization, r.* from unnest(:ids, :contents) r
            ), sealed as (
              insert into journal_detail (organization_id, record_id, name, salt, value)
              select :organization, d.* from unnest(:sealed, :names, :salts, :values) d
            ), resting as (
              insert into journal_clause (organization_id, policy, clause, record_id)
              select :organization, split_part(c.edition, '/', 1), c.clause, c.record
              from unnest(:editions, :clauses, :resting) c (edition, clause, record)
            )
            insert into journal_pending (organization_id, record_id)
            select :organization, r.id from unnest(:ids) with ordinality r (id, place)
            order by r.place
            """)
        .param("organization", Tenant.required().value())
        .param("ids", records.stream().map(Kept::id).toArray(UUID[]::new))
        .param("contents", texts(records, kept -> kept.entry().toString()))
        .param("sealed", sealed.stream().map(Sealed::record).toArray(UUID[]::new))
        .param("names", texts(sealed, Sealed::name))
        .param("salts", sealed.stream().map(s -> s.detail().salt()).toArray(byte[][]::new))
        .param("values", texts(sealed, s -> s.detail().value()))
        .param("editions", texts(resting, Resting::edition))
        .param("clauses", texts(resting, Resting::clause))
        .param("resting", resting.stream().map(Resting::record).toArray(UUID[]::new))
        .update();
  }

  private static Stream<Sealed> sealed(Kept kept) {
    return kept.details().entrySet().stream()
        .map(each -> new Sealed(kept.id(), each.getKey(), each.getValue()));
  }

  private static <T> String[] texts(List<T> things, Function<T, String> text) {
    return things.stream().map(text).toArray(String[]::new);
  }
}
