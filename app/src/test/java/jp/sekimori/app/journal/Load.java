package jp.sekimori.app.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;
import jp.sekimori.app.store.embedded.TestFolder;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process to be killed: the application without its pages. It checks that everything acknowledged
 * so far is there and the log intact, says so, and then writes until it dies, saying of every write
 * when it is acknowledged.
 */
class Load {
  static final String CHECKED = "checked";
  static final String WRITTEN = "written ";
  private static final String KIND = "load";
  private static final int WRITERS = 4;

  private final PrintStream out;
  private final Journal journal;
  private final Checkpoints checkpoints;
  private final Audit audit;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final OrganizationId organization;

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
              pattern = "jp\\.sekimori\\.app\\.(organization\\.[a-z]+\\..*|.*Test|.*\\.web\\..*)"))
  static class Modules {}

  private Load(ConfigurableApplicationContext context, PrintStream out) {
    this.out = out;
    journal = context.getBean(Journal.class);
    checkpoints = context.getBean(Checkpoints.class);
    audit = context.getBean(Audit.class);
    database = context.getBean(JdbcClient.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var organizations = context.getBean(Organizations.class);
    organization = organizations.named(KIND).orElseGet(() -> organizations.found(KIND, KIND));
  }

  /**
   * @param arguments the data folder, a file with everything acknowledged so far, and whether to
   *     write after the check
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    TestFolder.shareUnpackedPrograms();
    var opening = Store.toServe(new Source.Folder(Path.of(arguments[0])));
    if (!(opening instanceof Store.Opening.Ready(Store store))) {
      out.println(("not opened: " + opening).replace('\n', ' '));
      return;
    }
    var load = new Load(context(store.database().application()), out);
    out.println(load.check(Files.readAllLines(Path.of(arguments[1]))));
    if (Boolean.parseBoolean(arguments[2])) {
      load.write();
    } else {
      Runtime.getRuntime().addShutdownHook(new Thread(store::close));
      System.exit(0);
    }
  }

  private static ConfigurableApplicationContext context(Login login) {
    Map<String, Object> properties =
        Map.of(
            "spring.datasource.url", login.url(),
            "spring.datasource.username", login.user(),
            "spring.datasource.password", login.password(),
            "logging.level.root", "OFF");
    return new SpringApplicationBuilder(Modules.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new org.springframework.core.env.MapPropertySource("load", properties)))
        .run();
  }

  private String check(List<String> acknowledged) throws IOException {
    Tenant.run(organization, checkpoints::sign);
    Audit.Result result = audit.of(organization);
    var missing = new HashSet<>(acknowledged);
    missing.removeAll(kept());
    return result.isIntact() && missing.isEmpty()
        ? CHECKED
        : "missing: " + missing + ", audit: " + result;
  }

  private List<String> kept() {
    return Tenant.in(
        organization,
        () ->
            transaction.execute(
                _ ->
                    database
                        .sql("select object_id from journal_record where kind = :kind")
                        .param("kind", KIND)
                        .query(String.class)
                        .list()));
  }

  private void write() {
    for (int writer = 0; writer < WRITERS; writer++) {
      new Thread(() -> forever(this::writeOne)).start();
    }
    new Thread(() -> forever(checkpoints::sign)).start();
  }

  private void writeOne() {
    String id = UUID.randomUUID().toString();
    transaction.executeWithoutResult(
        _ ->
            journal.record(
                Event.bySystem("load.write", new Subject(KIND, id, 0))
                    .changing(Change.of("id", "", id))));
    synchronized (out) {
      out.println(WRITTEN + id);
    }
  }

  /** A database that is away comes back. */
  private void forever(Runnable work) {
    while (true) {
      try {
        Tenant.run(organization, work);
      } catch (DataAccessException | TransactionException e) {
        Thread.onSpinWait();
      }
    }
  }
}
