package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Waiting;
import jp.sekimori.clauses.text.Message;

/**
 * What will be once a list is applied, beside what is now believed of the same day.
 *
 * @param day the day from which most rows count
 * @param days all days from which something changes
 * @param waiting what waits for people who move or leave
 */
public record Preview(
    LocalDate day,
    List<LocalDate> days,
    List<OfficeMoves> offices,
    List<RoleChange> roles,
    List<Finding> findings,
    List<RightsChange> rights,
    Set<Role> orphaned,
    List<Waits> waiting) {
  public Preview {
    days = List.copyOf(days);
    offices = List.copyOf(offices);
    roles = List.copyOf(roles);
    findings = List.copyOf(findings);
    rights = List.copyOf(rights);
    orphaned = Set.copyOf(orphaned);
    waiting = List.copyOf(waiting);
  }

  /** Who comes into an office, who goes, and who takes another post there. */
  public record OfficeMoves(
      UUID office, String name, List<Step> comes, List<Step> goes, List<Step> within) {}

  /**
   * Who has a role of the policy, before and after.
   *
   * @param office empty for the whole organization
   */
  public record RoleChange(
      Message role, Optional<String> office, List<String> before, List<String> after) {

    public boolean isVacated() {
      return after.isEmpty();
    }
  }

  /** Somebody who gains or loses a role of the product that reaches beyond his office. */
  public record RightsChange(UUID person, String name, Role role, boolean gained) {}

  public record Waits(String name, Waiting.Item item) {}
}
