package jp.sekimori.app.policy.pack.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Status;
import jp.sekimori.app.policy.pack.ControlsOnClauses.Controlled;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.RulesOnClauses.Resting;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.text.Message;

/**
 * A clause by its id, in every edition.
 *
 * @param wordings the editions that are held
 * @param unheld editions that the pack knows and that are not held
 * @param resting the rules that rest on it; empty where none of the pack run
 * @param controlled what is done about it; empty where no controls of the pack count
 */
public record ClauseView(
    Known known,
    Pack pack,
    PackClause clause,
    List<Wording> wordings,
    List<Unheld> unheld,
    Optional<Resting> resting,
    Optional<Controlled> controlled) {

  /**
   * What a held edition says.
   *
   * @param path empty where it has no such clause, or nobody has decided which it is
   * @param text the official wording, paragraph by paragraph
   * @param struck whether somebody struck it from the edition
   */
  public record Wording(
      Edition edition, Status status, Optional<String> path, List<String> text, boolean struck) {
    public String address() {
      return path.map(at -> Addresses.of(edition, at)).orElseThrow();
    }
  }

  public record Unheld(
      Message name, Status status, Optional<String> path, Optional<Message> differs) {}

  public List<Link> trail() {
    return List.of(new Link("/policies", "規程"), new Link(known.at("/clauses"), known.title().ja()));
  }

  public String number() {
    return pack.number(clause);
  }

  public List<Message> binds() {
    return clause.binds().stream().map(pack::role).toList();
  }
}
