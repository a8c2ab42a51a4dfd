package jp.sekimori.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.waiting.Particulars;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of checks that wait what they are made for. */
@Component
class WhoseChecks implements Particulars {
  private final RunStore runs;

  WhoseChecks(RunStore runs) {
    this.runs = runs;
  }

  @Override
  public String kind() {
    return Tasks.CHECK;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Message>> of(Acting acting, Set<UUID> his, Set<UUID> others) {
    Sight sight = Sight.of(acting, his);
    var all = new ArrayList<>(his);
    all.addAll(others);
    return runs.find(all).stream()
        .filter(run -> sight.reaches(run.id(), run.office()))
        .filter(run -> !run.name().isBlank())
        .collect(Collectors.toMap(Run::id, run -> List.of(new Message(run.name(), run.name()))));
  }
}
