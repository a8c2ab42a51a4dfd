package jp.sekimori.app.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.waiting.Particulars;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of applications that wait who applied, for what, and until when. */
@Component
class WhoseApplications implements Particulars {
  private final ListStore lists;

  WhoseApplications(ListStore lists) {
    this.lists = lists;
  }

  @Override
  public String kind() {
    return Applied.KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Message>> of(Acting acting, Set<UUID> his, Set<UUID> others) {
    return lists.these(acting, his, others).stream()
        .collect(Collectors.toMap(Applied::id, applied -> told(acting, applied)));
  }

  private static List<Message> told(Acting acting, Applied applied) {
    var told = new ArrayList<Message>();
    if (!applied.isOf(acting.person())) {
      String name = applied.applicant().name();
      told.add(new Message("申請者 " + name, "Applicant: " + name));
    }
    applied.frozen().map(Frozen::about).filter(about -> !about.ja().isEmpty()).ifPresent(told::add);
    lastDay(applied).ifPresent(told::add);
    return told;
  }

  /** The last of the days on the form, which is the one by which it ends. */
  private static Optional<Message> lastDay(Applied applied) {
    return applied.frozen().map(Frozen::form).orElse(List.of()).stream()
        .filter(
            line -> applied.filled().one(line.field()).filter(WhoseApplications::isDay).isPresent())
        .reduce((_, last) -> last)
        .map(
            line ->
                new Message(
                    line.label().ja() + " " + line.said().getFirst().ja(),
                    line.label().en() + ": " + line.said().getFirst().en()));
  }

  private static boolean isDay(String value) {
    return value.matches("\\d{4}-\\d\\d-\\d\\d");
  }
}
