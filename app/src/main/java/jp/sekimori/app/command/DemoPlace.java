package jp.sekimori.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.site.Demo;
import jp.sekimori.app.store.Source;
import jp.sekimori.clauses.text.Message;

/**
 * Where a demo is: in a folder beside the usual one, so that made-up people never stand among real
 * ones, and on this machine only, since anybody who reaches it may sign in as anybody.
 */
final class DemoPlace {
  private static final String ADDRESS = "sekimori.address";
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

  private DemoPlace() {}

  /** The demo's own data folder: {@code data-demo/town} beside {@code data}. */
  static Source.Folder of(Demo demo, Settings settings) throws Unusable {
    refuse(settings);
    Path usual = Settings.path(settings.get("sekimori.data", "data"), "--data").toAbsolutePath();
    Path name = usual.normalize().getFileName();
    return new Source.Folder(
        usual.resolveSibling((name == null ? "sekimori" : name) + "-demo").resolve(demo.code()));
  }

  /** What a server has that others reach, or that holds real data, is not for a demo. */
  private static void refuse(Settings settings) throws Unusable {
    if (settings.get(ADDRESS).filter(address -> !LOOPBACK.contains(address)).isPresent()) {
      throw new Unusable(reached(ADDRESS, settings));
    }
    if (settings.get("sekimori.hosts").isPresent()) {
      throw new Unusable(reached("sekimori.hosts", settings));
    }
    for (String name : List.of("sekimori.database.url", Settings.CONFIG)) {
      if (settings.get(name).isPresent()) {
        throw new Unusable(real(name, settings));
      }
    }
  }

  private static Problem reached(String name, Settings settings) {
    return new Problem(
        "demo",
        new Message(
            "デモは、この端末の中（127.0.0.1）でしか使えません。誰でも、どの役割ででもサインインできるためです。",
            "A demo is for this machine (127.0.0.1) only, because anybody can sign in to it in any"
                + " role."),
        where(name, settings),
        new Message(
            "この指定を外して起動してください。本番は --demo を付けずに起動します。",
            "Leave it out. For real use, start without --demo."));
  }

  private static Problem real(String name, Settings settings) {
    return new Problem(
        "demo",
        new Message(
            "デモは専用のフォルダーの架空のデータだけを使い、本番のデータベースや設定は使いません。",
            "A demo uses made-up data in a folder of its own, and neither a real database nor its"
                + " settings."),
        where(name, settings),
        new Message("この指定を外して起動してください。", "Leave it out."));
  }

  private static Message where(String name, Settings settings) {
    String place =
        settings.isGiven(name)
            ? "--" + name.substring(name.indexOf('.') + 1).replace('.', '-')
            : Settings.variable(name);
    return new Message(place, place);
  }

  /** A demo does not play on a day before what was done in it. */
  static Problem before(LocalDate used) {
    return new Problem(
        "demo",
        new Message(
            "このデモでは、既に " + used + " の操作が記録されています。それより前の日には戻せません。",
            "Something was done in this demo on "
                + used
                + " already, and it cannot go back before it."),
        new Message("--day", "--day"),
        new Message(
            "--day " + used + " 以後の日を指定するか、--fresh を付けて初めからやり直してください。",
            "Name a --day from " + used + " on, or begin anew with --fresh."));
  }

  /** What is typed to begin anew. */
  static Optional<String> again(Optional<Demo> demo) {
    return demo.map(it -> "./sekimori --demo " + it.code() + " --fresh");
  }
}
