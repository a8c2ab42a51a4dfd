package jp.sekimori.app.policy.pack.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.clauses.text.Message;

/**
 * A policy that can be asked for by its short name: one that is held, one that only a pack knows,
 * or both.
 *
 * @param policy as it is held; empty where nothing was imported
 * @param pack the pack it follows; for a policy that is not held the pack made for it
 * @param offered the pack made for a policy of this short name, whether or not it is followed
 * @param editions those that are held, newest first
 */
public record Known(
    String code,
    Optional<Policy> policy,
    Optional<Pack> pack,
    Optional<Pack> offered,
    List<Edition> editions) {

  /** What it is called; one that is held has a title of its own. */
  public Message title() {
    return policy
        .map(held -> new Message(held.title(), held.title()))
        .or(() -> pack.map(Pack::title))
        .orElseThrow();
  }

  /**
   * Where the policy follows no pack: the pack made for a policy of this short name, as if nothing
   * were held. Rules may be chosen without following, and their clauses have to be found.
   */
  Known orOffered() {
    return pack.isPresent() || offered.isEmpty()
        ? this
        : new Known(code, Optional.empty(), offered, offered, List.of());
  }

  public String at(String below) {
    return "/policies/" + code + below;
  }
}
