package jp.sekimori.app.organization.web.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.organization.PolicyRoles.Revision;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.Avoid;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Rule;
import jp.sekimori.app.site.Page;

/**
 * The roles of the policy that an organization works with.
 *
 * @param set empty where none was adopted
 * @param number of the adoption shown; 0 for none
 * @param revisions all adoptions, the latest first
 * @param packs short names of the packs whose roles can be adopted
 */
public record RolesView(
    Optional<RoleSet> set, int number, List<Revision> revisions, List<String> packs) {
  public RolesView {
    revisions = List.copyOf(revisions);
    packs = List.copyOf(packs);
  }

  /** Whether what is shown does not count any more. */
  public boolean isFormer() {
    return !revisions.isEmpty() && number != revisions.getFirst().number();
  }

  public static String pack(Page page, String pack) {
    return page.textOr("policy-roles.pack." + pack, pack);
  }

  /** The posts that a rule means, as people say it. */
  public static String rule(Page page, Rule rule) {
    var words = new ArrayList<String>();
    if (!rule.in().isEmpty()) {
      words.add(rule.in());
    } else {
      rule.office().ifPresent(kind -> words.add(page.text("edit.option.kind." + kind.code())));
    }
    if (!rule.title().isEmpty()) {
      words.add(rule.title());
    } else {
      words.add(
          rule.grade()
              .map(
                  grade ->
                      page.text(
                          "policy-roles.rule.grade",
                          page.text("edit.option.grade." + grade.code())))
              .orElseGet(() -> page.text("policy-roles.rule.all")));
    }
    String said = String.join(page.text("policy-roles.rule.of"), words);
    return rule.first() ? page.text("policy-roles.rule.first", said) : said;
  }

  public String name(Page page, String role) {
    return set.flatMap(it -> it.find(role)).map(PolicyRole::name).map(page::text).orElse(role);
  }

  public String avoided(Page page, Avoid avoid) {
    return page.text("policy-roles.avoid." + avoid.kind().code());
  }
}
