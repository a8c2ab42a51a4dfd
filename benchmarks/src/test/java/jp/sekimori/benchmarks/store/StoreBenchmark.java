package jp.sekimori.benchmarks.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.benchmarks.Report;
import org.junit.jupiter.api.Test;

/**
 * The measurement behind docs/adr/0012: pages of lists and searches over {@code -Dentries} entries
 * (1,000,000), with and without row-level security, alone and with 16 connections.
 */
class StoreBenchmark {
  private static final int ENTRIES = Integer.getInteger("entries", 1_000_000);
  private static final int SCOPE = 40;
  private static final List<String> WORDS = List.of("裁", "県", "裁定", "契約", "生活保護", "保存期間", "データベース");

  private static final Reader PLAIN = new Reader(false, EntryGenerator.LARGE);
  private static final Reader FENCED = new Reader(true, EntryGenerator.LARGE);
  private static final Reader SMALL_PLAIN = new Reader(false, EntryGenerator.SMALL);
  private static final Reader SMALL_FENCED = new Reader(true, EntryGenerator.SMALL);

  private final EntryGenerator generator = new EntryGenerator(2026);
  private final List<UUID> scope = generator.scope(SCOPE);
  private final Report report = new Report("store");

  @Test
  void listsAndSearches() throws Exception {
    try (Database database = Database.open()) {
      build(database);
      lists(database);
      searches(database);
      plans(database);
    } finally {
      report.write();
    }
  }

  private void build(Database database) throws Exception {
    report.line("PostgreSQL %s", database.value("show server_version"));
    report.line("");
    report.line("| built | seconds | MB |");
    report.line("|---|---:|---:|");
    database.script("tables.sql");
    step(database, "entry", () -> database.load(generator, ENTRIES, scope));
    index(
        database, "entry_by_office", "(organization_id, office_id, ledger, changed) include (id)");
    index(database, "entry_by_ledger", "(organization_id, ledger, changed) include (id)");
    index(database, "entry_by_change", "(organization_id, changed) include (id)");
    index(
        database, "entry_by_due", "(organization_id, office_id, state, due) include (changed, id)");
    index(database, "entry_trigram", "using gin (organization_id, searchable gin_trgm_ops)");
    index(database, "entry_grams", "using gin (organization_id, grams(searchable))");
    database.run("vacuum (analyze) entry");
    database.run("vacuum (analyze) scope");
    report.line("");
  }

  private void index(Database database, String name, String columns) throws Exception {
    step(database, name, () -> database.run("create index " + name + " on entry " + columns));
  }

  private void step(Database database, String relation, Step step) throws Exception {
    long start = System.nanoTime();
    step.run();
    report.line(
        "| %s | %.1f | %s |",
        relation,
        (System.nanoTime() - start) / 1e9,
        database.value("select pg_table_size('" + relation + "') / 1000000"));
  }

  private void lists(Database database) throws Exception {
    report.line(
        "| list, 50 newest and total | total | plain | RLS | RLS/plain | 16: p50 | p95 | /s |");
    report.line("|---|---:|---:|---:|---:|---:|---:|---:|");
    list(
        database,
        "one ledger, 40 offices, = any(array)",
        "office_id = any(?) and ledger = 3",
        scope);
    list(
        database,
        "one ledger, 40 offices, join of the array",
        "office_id in (select unnest(?::uuid[])) and ledger = 3",
        scope);
    list(
        database,
        "one ledger, 40 offices, join of a table",
        "office_id in (select s.office_id from scope s where s.organization_id ="
            + " entry.organization_id and person_id = 1) and ledger = 3");
    list(database, "all ledgers, 40 offices, = any(array)", "office_id = any(?)", scope);
    list(
        database,
        "in force and due by a day, 40 offices",
        "office_id = any(?) and state = 2 and due < date '2024-05-01'",
        scope);
    list(database, "one ledger, all offices", "ledger = 3");
    list(database, "everything", "true");
    report.line("");
  }

  private void list(Database database, String label, String conditions, Object... binds)
      throws Exception {
    Query open = Query.list(PLAIN, conditions, binds);
    Query fenced = Query.list(FENCED, conditions, binds);
    // By turns, so that what else the machine is busy with falls on both.
    Timing plain = Timing.alone(database, PLAIN, open);
    Timing alone = Timing.alone(database, FENCED, fenced);
    plain = plain.orFaster(Timing.alone(database, PLAIN, open));
    alone = alone.orFaster(Timing.alone(database, FENCED, fenced));
    Timing together = Timing.together(database, FENCED, fenced);
    if (plain.total() != alone.total()) {
      throw new AssertionError(label + ": " + plain.total() + " and " + alone.total());
    }
    report.line(
        "| %s | %,d | %s | %s | %.2f | %.0f | %.0f | %.0f |",
        label,
        plain.total(),
        plain,
        alone,
        alone.median() / plain.median(),
        together.median(),
        together.p95(),
        together.perSecond());
  }

  private void searches(Database database) throws Exception {
    searches(database, "40 offices", PLAIN, FENCED, scope);
    searches(database, "all offices", PLAIN, FENCED, List.of());
    searches(database, "a small tenant", SMALL_PLAIN, SMALL_FENCED, List.of());
  }

  private void searches(
      Database database, String label, Reader plain, Reader fenced, List<UUID> offices)
      throws Exception {
    report.line(
        "| %s | total | no index | trigram | bigram | RLS, no index | RLS, function | RLS, to 1,000"
            + " | 16: p50 | p95 | /s |",
        label);
    report.line("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (String word : WORDS) {
      var timings = new ArrayList<Timing>();
      for (Way way : List.of(Way.LOOK, Way.TRIGRAM, Way.GRAMS)) {
        timings.add(Timing.alone(database, plain, Query.search(plain, way, word, offices)));
      }
      for (Way way : List.of(Way.LOOK, Way.FUNCTION, Way.AT_MOST)) {
        timings.add(Timing.alone(database, fenced, Query.search(fenced, way, word, offices)));
      }
      search(word, timings, together(database, fenced, word, offices));
    }
    report.line("");
  }

  private static Timing together(Database database, Reader reader, String word, List<UUID> offices)
      throws Exception {
    return Timing.together(database, reader, Query.search(reader, Way.AT_MOST, word, offices));
  }

  private void search(String word, List<Timing> timings, Timing together) {
    long total = timings.getFirst().total();
    for (Timing timing : timings.subList(0, 5)) {
      if (timing.total() != total) {
        throw new AssertionError(word + " was found " + total + " and " + timing.total());
      }
    }
    if (timings.getLast().total() != Math.min(total, 1001)) {
      throw new AssertionError(word + ": " + timings.getLast().total() + " of " + total);
    }
    report.line(
        "| %s | %,d | %s | %.0f | %.0f | %.0f |",
        word,
        total,
        timings.stream().map(Timing::toString).collect(Collectors.joining(" | ")),
        together.median(),
        together.p95(),
        together.perSecond());
  }

  private void plans(Database database) throws Exception {
    for (Reader reader : List.of(PLAIN, FENCED)) {
      try (Connection connection = reader.connect(database)) {
        report.line(
            "%s", Query.list(reader, "office_id = any(?) and ledger = 3", scope).plan(connection));
        for (Way way : List.of(Way.TRIGRAM, Way.GRAMS)) {
          report.line("%s", Query.search(reader, way, "裁定", scope).plan(connection));
        }
      }
    }
  }

  private interface Step {
    void run() throws Exception;
  }
}
