package jp.sekimori.app.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.pack.PackTree;
import jp.sekimori.app.policy.pack.Revision;
import jp.sekimori.app.policy.pack.Revisions;
import jp.sekimori.app.store.Store;
import jp.sekimori.clauses.text.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A pack as it counts in an organization of a database, whether or not pages are being served from
 * it.
 */
final class HeldPack {
  private final Command.Held held;
  private final JdbcClient database;
  private final Revisions revisions;

  private HeldPack(Command.Held held, Connection connection) {
    var source = new SingleConnectionDataSource(connection, true);
    this.held = held;
    database = JdbcClient.create(source);
    revisions = Revisions.in(source);
  }

  /** All its files. */
  static PackTree open(Command.Held held, Map<String, String> environment) throws Unusable {
    Settings settings = Settings.read(held.given(), environment);
    try (Store store = Sources.opened(Store.toVisit(Sources.of(settings), "pack"));
        Connection connection = store.database().owner().connect()) {
      return new HeldPack(held, connection).tree();
    } catch (SQLException e) {
      throw new Unusable(
          problem(
              new Message("データベースを読めません。", "The database cannot be read."),
              String.valueOf(e.getMessage()),
              new Message(
                  "この版の関守で一度起動して、データベースを新しくしてください。",
                  "Start this release of Sekimori once, so that the database is brought up to"
                      + " it.")));
    }
  }

  private PackTree tree() throws Unusable {
    OrganizationId organization = organization();
    if (revisions.shipped(held.pack()).files().isEmpty()) {
      throw new Unusable(
          problem(
              new Message("規程パックがありません。", "There is no such pack."),
              held.pack(),
              new Message(
                  "同梱のパックの名前か、pack.yaml のあるフォルダーを書いてください。",
                  "Name a pack that is shipped, or a folder with a pack.yaml.")));
    }
    return Tenant.in(organization, this::counted);
  }

  private PackTree counted() throws Unusable {
    if (held.revision().isEmpty()) {
      return revisions.tree(held.pack());
    }
    int number = held.revision().getAsInt();
    Optional<Revision> revision = revisions.find(held.pack(), number);
    if (number > 0 && revision.isEmpty()) {
      throw new Unusable(
          problem(
              new Message("この改訂はありません。", "There is no such revision."),
              "--revision " + number,
              new Message(
                  "0 は同梱のもの、書かなければ適用中のものです。",
                  "0 is what is shipped; without it, what counts now is taken.")));
    }
    return revision.map(revisions::tree).orElseGet(() -> revisions.shipped(held.pack()));
  }

  private OrganizationId organization() throws Unusable {
    record Known(int id, String code) {}
    List<Known> all =
        database
            .sql("select organization_id as id, code from organization order by code")
            .query(Known.class)
            .list();
    List<Known> meant =
        held.organization().isEmpty()
            ? all
            : all.stream().filter(each -> each.code().equals(held.organization().get())).toList();
    if (meant.size() != 1) {
      String codes = String.join(", ", all.stream().map(Known::code).toList());
      throw new Unusable(
          problem(
              new Message("どの団体のものか決まりません。", "It is not clear which organization is meant."),
              "--organization " + held.organization().orElse(""),
              new Message(
                  "団体の識別名を --organization に書いてください：" + codes,
                  "Name one of these under --organization: " + codes)));
    }
    return new OrganizationId(meant.getFirst().id());
  }

  static Answer export(
      Command.ExportPack command, Language language, Map<String, String> environment) {
    try {
      PackTree tree = open(command.pack(), environment);
      write(tree, command.folder());
      return new Answer.Plain(
          language
              .say("%s に %d 件のファイルを書き出しました。\n", "%2$d files written to %1$s.\n")
              .formatted(command.folder(), tree.files().size()));
    } catch (Unusable e) {
      return new Answer.Refused(e.problem());
    }
  }

  /** Into a folder that is new or empty: nothing of another pack stays among the files. */
  private static void write(PackTree tree, String named) throws Unusable {
    try {
      Path folder = Path.of(named);
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw new FileAlreadyExistsException(named);
      }
      for (Map.Entry<String, String> file : tree.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException | InvalidPathException e) {
      throw new Unusable(
          problem(
              new Message("このフォルダーには書き出せません。", "The pack cannot be written to this folder."),
              named,
              new Message(
                  "新しい名前か、空のフォルダーを指定してください。権限も確かめてください。",
                  "Name a new or empty folder that may be written to.")));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.findAny().isEmpty();
    }
  }

  private static Problem problem(Message what, String where, Message mend) {
    return new Problem("pack", what, new Message(where, where), mend);
  }
}
