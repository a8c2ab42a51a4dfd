package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Test;

/** What each role may do. */
class RightsTest {
  /** Who may do what, for people to read. The product is held to it, and every route below. */
  private static final String TABLE =
      """
      right                STAFF MANAGER SECRETARIAT CISO AUDITOR ADMINISTRATOR
      READ_POLICIES        yes   yes     yes         yes  yes     yes
      USE_WORKBENCH        yes   yes     yes         yes  -       -
      IMPORT_EDITIONS      -     -       yes         -    -       -
      READ_HISTORY         -     yes     yes         yes  yes     -
      READ_JOURNAL         -     -       yes         yes  yes     -
      EXPORT_JOURNAL       -     -       -           yes  yes     -
      READ_ADMINISTRATION  -     -       -           yes  yes     yes
      READ_PEOPLE          yes   yes     yes         yes  yes     yes
      MANAGE_ACCOUNTS      -     -       -           -    -       yes
      MANAGE_ORGANIZATION  -     -       yes         -    -       yes
      BIND_ROLES           -     -       -           -    -       yes
      READ_FINDINGS        -     yes     yes         yes  yes     yes
      READ_LEAVINGS        -     yes     yes         yes  yes     yes
      CHECK_LEAVERS        -     yes     yes         -    -       -
      READ_DECISIONS       -     yes     yes         yes  yes     -
      READ_LEDGERS         -     yes     yes         yes  yes     -
      KEEP_LEDGERS         yes   yes     yes         yes  -       -
      APPLY                yes   yes     yes         yes  -       -
      READ_APPLICATIONS    -     yes     yes         yes  yes     -
      """;

  @Test
  void theRolesAreThoseOfTheTable() {
    List<String> lines = TABLE.lines().toList();
    List<String> roles = List.of(lines.getFirst().split(" +"));
    assertThat(roles.subList(1, roles.size()))
        .containsExactlyElementsOf(Arrays.stream(Role.values()).map(Role::name).toList());
    assertThat(lines).hasSize(Right.values().length + 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(" +");
      for (int i = 1; i < cells.length; i++) {
        assertThat(Role.valueOf(roles.get(i)).rights().contains(Right.valueOf(cells[0])))
            .as(roles.get(i) + " " + cells[0])
            .isEqualTo(cells[i].equals("yes"));
      }
    }
  }
}
