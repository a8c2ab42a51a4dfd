package jp.sekimori.app.kernel;

import static jp.sekimori.app.kernel.Right.APPLY;
import static jp.sekimori.app.kernel.Right.BIND_ROLES;
import static jp.sekimori.app.kernel.Right.CHECK_LEAVERS;
import static jp.sekimori.app.kernel.Right.EXPORT_JOURNAL;
import static jp.sekimori.app.kernel.Right.IMPORT_EDITIONS;
import static jp.sekimori.app.kernel.Right.KEEP_LEDGERS;
import static jp.sekimori.app.kernel.Right.MANAGE_ACCOUNTS;
import static jp.sekimori.app.kernel.Right.MANAGE_ORGANIZATION;
import static jp.sekimori.app.kernel.Right.READ_ADMINISTRATION;
import static jp.sekimori.app.kernel.Right.READ_APPLICATIONS;
import static jp.sekimori.app.kernel.Right.READ_DECISIONS;
import static jp.sekimori.app.kernel.Right.READ_FINDINGS;
import static jp.sekimori.app.kernel.Right.READ_HISTORY;
import static jp.sekimori.app.kernel.Right.READ_JOURNAL;
import static jp.sekimori.app.kernel.Right.READ_LEAVINGS;
import static jp.sekimori.app.kernel.Right.READ_LEDGERS;
import static jp.sekimori.app.kernel.Right.READ_PEOPLE;
import static jp.sekimori.app.kernel.Right.READ_POLICIES;
import static jp.sekimori.app.kernel.Right.USE_WORKBENCH;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a post can be in the policy, or in the running of the product. Posts carry roles and people
 * hold posts, each for a time.
 */
public enum Role {
  /** 職員等. */
  STAFF(READ_POLICIES, USE_WORKBENCH, READ_PEOPLE, KEEP_LEDGERS, APPLY),
  /** 情報セキュリティ管理者, of one office. */
  MANAGER(
      READ_POLICIES,
      USE_WORKBENCH,
      READ_PEOPLE,
      READ_HISTORY,
      READ_FINDINGS,
      READ_LEAVINGS,
      CHECK_LEAVERS,
      READ_DECISIONS,
      READ_LEDGERS,
      KEEP_LEDGERS,
      READ_APPLICATIONS,
      APPLY),
  /** 事務局: keeps the policy's text, and who is who. */
  SECRETARIAT(
      READ_POLICIES,
      USE_WORKBENCH,
      READ_PEOPLE,
      IMPORT_EDITIONS,
      MANAGE_ORGANIZATION,
      READ_FINDINGS,
      READ_LEAVINGS,
      CHECK_LEAVERS,
      READ_DECISIONS,
      READ_LEDGERS,
      KEEP_LEDGERS,
      READ_APPLICATIONS,
      APPLY,
      READ_HISTORY,
      READ_JOURNAL),
  /** 最高情報セキュリティ責任者. */
  CISO(
      READ_POLICIES,
      USE_WORKBENCH,
      READ_PEOPLE,
      READ_HISTORY,
      READ_JOURNAL,
      EXPORT_JOURNAL,
      READ_ADMINISTRATION,
      READ_FINDINGS,
      READ_LEAVINGS,
      READ_DECISIONS,
      READ_LEDGERS,
      KEEP_LEDGERS,
      READ_APPLICATIONS,
      APPLY),
  /** 監査担当: reads everything and changes nothing. */
  AUDITOR(
      READ_POLICIES,
      READ_PEOPLE,
      READ_HISTORY,
      READ_JOURNAL,
      EXPORT_JOURNAL,
      READ_ADMINISTRATION,
      READ_FINDINGS,
      READ_LEAVINGS,
      READ_DECISIONS,
      READ_LEDGERS,
      READ_APPLICATIONS),
  /** 製品管理者: runs the product and decides nothing of the policy's. */
  ADMINISTRATOR(
      READ_POLICIES,
      READ_PEOPLE,
      MANAGE_ACCOUNTS,
      MANAGE_ORGANIZATION,
      BIND_ROLES,
      READ_FINDINGS,
      READ_LEAVINGS,
      READ_ADMINISTRATION);

  private final Set<Right> rights;

  Role(Right first, Right... rest) {
    this.rights = Collections.unmodifiableSet(EnumSet.of(first, rest));
  }

  public Set<Right> rights() {
    return rights;
  }

  /** As stored and in addresses: {@code staff}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
