package jp.sekimori.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import jp.sekimori.app.journal.KeptLogs;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.app.store.backup.Backup;
import jp.sekimori.app.store.backup.LogState;
import jp.sekimori.app.store.backup.Restore;

/** Backups: made and brought back beside the pages that are served, or without them. */
final class Keeping {
  private final Settings settings;
  private final Language language;
  private final Clock clock = Clock.system(Time.ZONE);

  private Keeping(Settings settings, Language language) {
    this.settings = settings;
    this.language = language;
  }

  static Answer backup(Command.Backup command, Language language, Streams streams) {
    try {
      Settings settings = Settings.read(command.given(), streams.environment());
      return new Keeping(settings, language).backup(Settings.path(command.file(), "backup"));
    } catch (Unusable e) {
      return new Answer.Refused(e.problem());
    }
  }

  static Answer restore(Command.Restore command, Language language, Streams streams) {
    try {
      Settings settings = Settings.read(command.given(), streams.environment());
      return new Keeping(settings, language).restore(Settings.path(command.file(), "restore"));
    } catch (Unusable e) {
      return new Answer.Refused(e.problem());
    }
  }

  private Answer backup(Path file) throws Unusable {
    var lock = new Passphrases(settings, language).lock();
    try (Store store = Sources.opened(Store.toVisit(Sources.of(settings), "backup"))) {
      var backup = new Backup(store.database(), new KeptLogs(clock), Commands.version(), clock);
      return switch (backup.write(file, lock)) {
        case Backup.Outcome.Failed(StoreProblem problem) -> new Answer.Refused(Problem.of(problem));
        case Backup.Outcome.Written written -> new Answer.Plain(told(file, written));
      };
    }
  }

  private Answer restore(Path file) throws Unusable {
    var restore = new Restore(file, new Passphrases(settings, language).opener());
    return switch (restore.prove()) {
      case Restore.Proof.Failed(StoreProblem problem) -> new Answer.Refused(Problem.of(problem));
      case Restore.Proof.Sound sound -> {
        Source source = Sources.of(settings);
        try (Store store = Sources.opened(Store.toFill(source, "restore"))) {
          yield switch (restore.load(sound, store.database(), new KeptLogs(clock))) {
            case Restore.Outcome.Failed(StoreProblem problem) ->
                new Answer.Refused(Problem.of(problem));
            case Restore.Outcome.Restored restored -> new Answer.Plain(told(file, restored));
          };
        }
      }
    };
  }

  private String told(Path file, Backup.Outcome.Written written) {
    return language
            .say(
                """
                %s に書き出しました（表 %d、行 %,d、%,d バイト）。
                """,
                """
                Written to %s (%d tables, %,d rows, %,d bytes).
                """)
            .formatted(file, written.tables(), written.rows(), written.size())
        + logs(written.logs());
  }

  private String told(Path file, Restore.Outcome.Restored restored) {
    return language
            .say(
                """
                %s（%s 時点）から戻しました（表 %d、行 %,d）。証跡は最初の記録から最後の記録まで検証しました。
                関守が動いている場合は、起動し直してください。
                """,
                """
                Restored from %s (as of %s; %d tables, %,d rows). The journals were checked from their first record to their last.
                If Sekimori is running, start it again.
                """)
            .formatted(file, restored.takenAt(), restored.tables(), restored.rows())
        + logs(restored.logs());
  }

  private String logs(List<LogState> logs) {
    var text = new StringBuilder();
    for (LogState log : logs) {
      text.append(
          language
              .say("証跡 %s: %,d 件 %s%n", "journal %s: %,d records %s%n")
              .formatted(log.organization(), log.size(), log.root()));
    }
    return text.toString();
  }
}
