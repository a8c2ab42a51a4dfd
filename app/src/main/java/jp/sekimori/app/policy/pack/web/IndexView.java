package jp.sekimori.app.policy.pack.web;

import java.util.List;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.site.Link;

/**
 * The clauses of a policy in our own words.
 *
 * @param packs those that the policy may follow
 * @param problem why a choice was not taken; empty where none was
 */
public record IndexView(Known known, List<Pack> packs, String problem) {

  public List<Link> trail() {
    return List.of(new Link("/policies", "規程"));
  }

  public String address(PackClause clause) {
    return Addresses.of(known.code(), clause);
  }

  public String followed() {
    return known.pack().map(Pack::code).orElse("");
  }

  /** How deep it stands, by its address in the first edition. */
  public int depth(PackClause clause) {
    return known
        .pack()
        .flatMap(pack -> clause.path(pack.editions().getFirst().code()))
        .map(path -> (int) path.chars().filter(c -> c == '/').count())
        .orElse(0);
  }
}
