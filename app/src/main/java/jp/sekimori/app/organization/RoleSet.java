package jp.sekimori.app.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.clauses.text.Message;

/**
 * The roles of a policy (別紙1), which posts carry them, and how they stand to one another; from a
 * pack.
 *
 * @param pack its short name
 * @param roles in the order of the pack
 */
public record RoleSet(String pack, List<PolicyRole> roles, List<Line> lines, List<Avoid> avoid) {
  public RoleSet {
    roles = List.copyOf(roles);
    lines = List.copyOf(lines);
    avoid = List.copyOf(avoid);
  }

  public Optional<PolicyRole> find(String id) {
    return roles.stream().filter(role -> role.id().equals(id)).findFirst();
  }

  /** For what somebody has a role. */
  public enum Scope {
    ORGANIZATION,
    /** A department or branch and all below it. */
    DEPARTMENT,
    OFFICE,
    SYSTEM,
    SERVICE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String code) {
      return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
  }

  /**
   * A role of the policy.
   *
   * @param id as in clauses of the pack
   * @param appointment whether people are appointed to it
   * @param body whether it is a body (本部, 検討会) rather than a person
   * @param gives the role of the product whose rights it gives
   * @param rules posts that carry it ex officio (充て職); empty for by appointment only
   */
  public record PolicyRole(
      String id,
      Message name,
      Scope scope,
      boolean appointment,
      boolean body,
      Optional<Role> gives,
      List<Rule> rules) {
    public PolicyRole {
      rules = List.copyOf(rules);
    }

    /** Whether every post carries it: 職員等. */
    public boolean isEverybodys() {
      return rules.contains(Rule.ANY);
    }
  }

  /**
   * Posts that are meant. What is empty does not matter.
   *
   * @param in the name of the office
   * @param title the name of the post
   * @param first only the first of those that match, by rank
   */
  public record Rule(
      Optional<OfficeKind> office, String in, Optional<Grade> grade, String title, boolean first) {
    static final Rule ANY = new Rule(Optional.empty(), "", Optional.empty(), "", false);

    /** Whether it says in which offices, so that each of these ought to have the post. */
    boolean isOfSomeOffice() {
      return office.isPresent() || !in.isEmpty();
    }

    boolean meansOffice(OfficeKind kind, String name) {
      return office.filter(wanted -> wanted != kind).isEmpty() && (in.isEmpty() || in.equals(name));
    }

    boolean meansPost(String gradeCode, String name) {
      return grade.filter(wanted -> !wanted.code().equals(gradeCode)).isEmpty()
          && (title.isEmpty() || title.equals(name));
    }
  }

  /** What a line between two roles says. */
  public enum LineKind {
    ASSISTS("補佐"),
    REPORTS("報告"),
    AUDITS("監査"),
    DIRECTS("統括"),
    INFORMS("情報提供"),
    ADVISES("指導助言");

    private final String ja;

    LineKind(String ja) {
      this.ja = ja;
    }

    public Message label() {
      return new Message(ja, code());
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LineKind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /**
   * @param inferred whether the printed chart leaves its end to inference (要確認)
   */
  public record Line(String from, String to, LineKind kind, boolean inferred) {}

  /** Why two roles should not meet in one person. */
  public enum AvoidKind {
    APPLICANT_APPROVER,
    AUDITOR_AUDITED;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AvoidKind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /**
   * Two roles that one person should not have for the same office.
   *
   * @param given whether the policy itself gives both to one post: recorded and warned of
   * @param substitute the role whose appointment for the person's area mends it
   */
  public record Avoid(
      String one, String other, AvoidKind kind, boolean given, Optional<String> substitute) {}
}
