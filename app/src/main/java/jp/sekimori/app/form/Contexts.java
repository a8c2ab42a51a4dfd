package jp.sekimori.app.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshots;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says for whom and when forms are read: today. */
@Component
public class Contexts {
  private final Snapshots snapshots;
  private final ObjectProvider<Entries> entries;
  private final Map<String, WorkedOut> workedOut;
  private final UploadStore uploads;
  private final Clock clock;

  Contexts(
      Snapshots snapshots,
      ObjectProvider<Entries> entries,
      ObjectProvider<WorkedOut> workedOut,
      UploadStore uploads,
      Clock clock) {
    this.snapshots = snapshots;
    this.entries = entries;
    this.workedOut =
        workedOut.stream().collect(Collectors.toMap(WorkedOut::id, Function.identity()));
    this.uploads = uploads;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Context of(Acting acting) {
    return new Context(
        acting,
        snapshots.of(LocalDate.now(clock)),
        clock.instant(),
        entries.getIfAvailable(() -> Entries.NONE),
        Demands.UNKNOWN,
        Values.NONE,
        Optional.empty(),
        Values.NONE,
        workedOut,
        file -> uploads.has(acting, file));
  }
}
