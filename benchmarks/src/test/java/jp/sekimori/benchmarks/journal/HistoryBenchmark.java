package jp.sekimori.benchmarks.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.sekimori.app.journal.About;
import jp.sekimori.app.journal.History;
import jp.sekimori.app.journal.Logbook;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.benchmarks.Report;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proofs and histories in a log of ten million records, or as many as the system property {@code
 * sekimori.records} says.
 */
class HistoryBenchmark {
  private static final int ROUNDS = 300;
  private static final String CODE = "shirakawa";

  private final long size = Long.getLong("sekimori.records", 10_000_000);
  private final Random random = new Random(2);
  private final Report report = new Report("history");

  /** The application without its pages. */
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {
        "jp.sekimori.app.kernel",
        "jp.sekimori.app.store",
        "jp.sekimori.app.journal",
        "jp.sekimori.app.organization"
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "jp\\.sekimori\\.app\\.(organization\\.[a-z]+\\..*|.*\\.web\\..*)"))
  static class Modules {}

  @Test
  void proofsAndPages() throws Exception {
    try (var server = new Server()) {
      // Filled before the application runs, which would sign a log that is not there yet.
      OrganizationId organization = filled(server);
      try (ConfigurableApplicationContext context = context(server)) {
        Tenant.<Void, Exception>in(
            organization,
            () -> {
              measure(context, acting(organization));
              return null;
            });
      }
    }
  }

  private OrganizationId filled(Server server) throws SQLException, IOException {
    try (Connection connection = server.connect();
        PreparedStatement founding =
            connection.prepareStatement("select found_organization(?, '白河県', now())")) {
      founding.setString(1, CODE);
      try (ResultSet row = founding.executeQuery()) {
        row.next();
        var organization = new OrganizationId(row.getInt(1));
        new Generated(organization.value(), CODE).write(connection, size);
        return organization;
      }
    }
  }

  private static Acting acting(OrganizationId organization) {
    var auditor = new Rights.Grant(Role.AUDITOR, Optional.empty());
    return new Acting(
        organization, CODE, UUID.randomUUID(), Optional.empty(), Rights.of(List.of(auditor)));
  }

  private static ConfigurableApplicationContext context(Server server) {
    var login = server.application();
    Map<String, Object> properties =
        Map.of(
            "spring.datasource.url", login.url(),
            "spring.datasource.username", login.user(),
            "spring.datasource.password", login.password(),
            "logging.level.root", "ERROR");
    return new SpringApplicationBuilder(Modules.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("benchmark", properties)))
        .run();
  }

  private void measure(ConfigurableApplicationContext context, Acting acting) {
    var history = context.getBean(History.class);
    var logbook = context.getBean(Logbook.class);
    var database = context.getBean(JdbcClient.class);
    logbook.sign(acting);
    report.line("%,d records; milliseconds of %d random look-ups each, one client.", size, ROUNDS);
    report.line("");
    report.line("| | median | 95 %% | 99 %% |");
    report.line("|---|---:|---:|---:|");
    time("nothing: `select 1`", () -> database.sql("select 1").query(Integer.class).single());
    time("a record and its inclusion proof", () -> logbook.proof(acting, number()).orElseThrow());
    time(
        "a consistency proof", () -> logbook.consistency(acting, number() + 1, size).orElseThrow());
    time(
        "newest page of a thing",
        () ->
            page(
                history,
                acting,
                new About.Thing("permit", "pm-" + random.nextInt(Generated.OBJECTS))));
    time(
        "newest page of a person",
        () ->
            page(
                history,
                acting,
                new About.Person(Generated.person(random.nextInt(Generated.PEOPLE)))));
    time(
        "newest page of a clause",
        () ->
            page(
                history,
                acting,
                new About.Clause("policy", Generated.clause(random.nextInt(Generated.CLAUSES)))));
    time(
        "a page in the middle of everything",
        () -> {
          UUID before = history.numbered(number()).orElseThrow();
          return history.of(acting, new About.Everything(), Optional.of(before));
        });
    report.write();
  }

  private long number() {
    return random.nextLong(1, size);
  }

  private static int page(History history, Acting acting, About about) {
    var chapter = history.of(acting, about, Optional.empty());
    if (chapter.records().isEmpty()) {
      throw new IllegalStateException("Nothing about " + about);
    }
    return chapter.records().size();
  }

  private void time(String what, java.util.function.Supplier<?> work) {
    var times = new ArrayList<Double>();
    for (int round = -20; round < ROUNDS; round++) {
      long start = System.nanoTime();
      if (work.get() == null) {
        throw new IllegalStateException(what);
      }
      if (round >= 0) {
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    times.sort(null);
    report.line(
        "| %s | %.1f | %.1f | %.1f |",
        what,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.get(times.size() * 99 / 100));
  }
}
