package jp.sekimori.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.Sekimori;
import jp.sekimori.app.demo.DemoStage;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;
import jp.sekimori.app.store.StoreProblem;
import org.springframework.boot.SpringApplication;

/** Starts the web application. It goes on after the command has said where to find it. */
final class Server {
  private final Settings settings;
  private final Command.Serve command;
  private final Language language;

  private Server(Settings settings, Command.Serve command, Language language) {
    this.settings = settings;
    this.command = command;
    this.language = language;
  }

  static Answer start(Command.Serve command, Language language, Streams streams) {
    try {
      Settings settings = Settings.read(command.given(), streams.environment());
      return new Server(settings, command, language).start();
    } catch (Unusable e) {
      return new Answer.Refused(e.problem());
    } catch (DemoStage.WentBack e) {
      return new Answer.Refused(DemoPlace.before(e.used()));
    }
  }

  private Answer start() throws Unusable {
    Source source = source();
    Listening listening = Listening.of(settings);
    return switch (Store.toServe(source)) {
      case Store.Opening.Failed(var problem) -> new Answer.Refused(Problem.of(problem));
      case Store.Opening.Ready(Store store) -> serve(listening, source, store);
    };
  }

  private Source source() throws Unusable {
    if (command.demo().isEmpty()) {
      return Sources.of(settings);
    }
    Source.Folder folder = DemoPlace.of(command.demo().get(), settings);
    if (command.fresh()) {
      Optional<StoreProblem> problem = Store.discard(folder);
      if (problem.isPresent()) {
        throw new Unusable(Problem.of(problem.get()));
      }
    }
    return folder;
  }

  private Answer serve(Listening listening, Source source, Store store) {
    // After the last answer is given and the last transaction ended, the database ends.
    SpringApplication.getShutdownHandlers().add(store::close);
    var started = Sekimori.start(properties(listening, store), command.demo(), command.day());
    boolean encrypted =
        settings.ofFile().keySet().stream().anyMatch(k -> k.startsWith("server.ssl."));
    String url = listening.url(started.port(), encrypted);
    return new Answer.Plain(
        language
                .say(
                    """
                    関守を開始しました: %s
                    データ: %s
                    Ctrl-C で止まります。
                    """,
                    """
                    Sekimori is ready: %s
                    Data: %s
                    Ctrl-C stops it.
                    """)
                .formatted(url, place(source))
            + started.setup().map(path -> setup(url + path.substring(1))).orElse("")
            + DemoPlace.again(command.demo()).map(this::demo).orElse(""));
  }

  private String demo(String again) {
    return language
        .say(
            """

            デモです。架空の団体で、サインインの画面からどの役割でも試せます。この端末からだけ開けます。
            操作した内容は次に起動したときも残ります。初めの状態に戻すには: %s
            """,
            """

            This is a demo: an organization that does not exist. Sign in as any role; it can be opened on this machine only.
            What you do is kept for the next start. To begin anew: %s
            """)
        .formatted(again);
  }

  private String setup(String link) {
    return language
        .say(
            """

            初期設定がまだ済んでいません。次のアドレスを開き、団体と最初の製品管理者を登録してください。
            （このアドレスは一度だけ、次に起動するまで使えます。ほかの人に知らせないでください。）
              %s
            """,
            """

            Nothing is set up yet. Open this address and enter the organization and its first administrator.
            (It works once, until the next start. Keep it to yourself.)
              %s
            """)
        .formatted(link);
  }

  private static String place(Source source) {
    return switch (source) {
      case Source.Folder(var path) -> path.toAbsolutePath().normalize().toString();
      case Source.Server(var database) -> database.application().url();
    };
  }

  private Map<String, String> properties(Listening listening, Store store) {
    var properties = login(settings, store);
    properties.put("server.port", String.valueOf(listening.port()));
    properties.put("server.address", listening.address().getHostAddress());
    properties.put("sekimori.hosts", listening.hosts());
    return properties;
  }

  /** What the application needs whether or not anybody reaches it: a free port of this machine. */
  static Map<String, String> login(Settings settings, Store store) {
    var properties = new LinkedHashMap<>(settings.ofFile());
    // The application has no use for the owner's password.
    properties.keySet().removeIf(name -> name.matches("sekimori\\.(database|passphrase).*"));
    var login = store.database().application();
    properties.put("spring.datasource.url", login.url());
    properties.put("spring.datasource.username", login.user());
    properties.put("spring.datasource.password", login.password());
    settings.get("sekimori.packs").ifPresent(packs -> properties.put("sekimori.packs", packs));
    properties.put("server.port", "0");
    properties.put("server.address", "127.0.0.1");
    return properties;
  }
}
