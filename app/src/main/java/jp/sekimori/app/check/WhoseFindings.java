package jp.sekimori.app.check;

import java.util.HashSet;
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

/** Tells of findings that wait of what they are. */
@Component
class WhoseFindings implements Particulars {
  private final FindingStore findings;

  WhoseFindings(FindingStore findings) {
    this.findings = findings;
  }

  @Override
  public String kind() {
    return Tasks.FINDING;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Message>> of(Acting acting, Set<UUID> his, Set<UUID> others) {
    Sight sight = Sight.of(acting, Set.of());
    var all = new HashSet<>(his);
    all.addAll(others);
    return findings.these(all).stream()
        .filter(
            finding -> his.contains(finding.id()) || sight.reaches(finding.run(), finding.office()))
        .collect(
            Collectors.toMap(
                Finding::id,
                finding -> List.of(new Message(finding.thingName(), finding.thingName()))));
  }
}
