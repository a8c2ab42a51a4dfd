package jp.sekimori.app.organization.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.site.Page;
import jp.sekimori.clauses.text.Message;

/**
 * A role for an office, with who has it.
 *
 * @param name empty for roles of the product, which are worded by us
 * @param everyOffice whether each office has it: 情報セキュリティ管理者
 */
public record RoleLine(Optional<Message> name, boolean everyOffice, Answer answer) {
  /** More than these are folded: everybody of an office may be CSIRT. */
  private static final int SHOWN = 3;

  static RoleLine of(Snapshot snapshot, Answer answer) {
    Optional<PolicyRole> role = snapshot.state().roles().flatMap(set -> set.find(answer.role()));
    return new RoleLine(
        role.map(PolicyRole::name),
        role.filter(it -> it.scope() == RoleSet.Scope.OFFICE).isPresent(),
        answer);
  }

  static String text(Page page, String role, Optional<Message> name) {
    return name.map(page::text).orElseGet(() -> page.textOr("role." + role, role));
  }

  public String text(Page page) {
    return text(page, answer.role(), name);
  }

  /** Whether it calls for an explanation: nobody has it, or somebody has it for another. */
  public boolean isUnusual() {
    return answer.isVacant() || answer.holders().stream().anyMatch(Answer.Holder::standsIn);
  }

  /** Whether the posts that carry it are all of other offices. */
  boolean reachesFromAbove(UUID office) {
    return !answer.holders().isEmpty()
        && answer.holders().stream()
            .allMatch(
                holder -> holder.seat().filter(seat -> !seat.office().equals(office)).isPresent());
  }

  public List<Answer.Holder> first() {
    return answer.holders().stream().limit(SHOWN).toList();
  }

  public List<Answer.Holder> more() {
    return answer.holders().stream().skip(SHOWN).toList();
  }
}
