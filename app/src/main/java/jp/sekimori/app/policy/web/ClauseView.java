package jp.sekimori.app.policy.web;

import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.Status;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.policy.pack.ControlsOnClauses;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.RulesOnClauses;
import jp.sekimori.app.policy.review.Decision;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One clause of one edition, at its permanent address.
 *
 * @param trail the policy, the edition and the clauses it stands under
 * @param before the clause before it in the text
 * @param after the clause after it
 * @param below the clauses that stand below it
 * @param others the same clause in the other editions
 * @param decisions made about it when it was imported
 * @param settling made about it since
 * @param placed what the pack says of it; empty where the policy follows none, or none knows it
 */
public record ClauseView(
    Edition edition,
    Status status,
    Held held,
    List<Link> trail,
    Optional<Node> before,
    Optional<Node> after,
    List<Held> below,
    List<Other> others,
    List<Decision> decisions,
    Map<UUID, String> names,
    Settling settling,
    Optional<Placed> placed) {

  /**
   * What the pack that the policy follows knows of the clause.
   *
   * @param permanent the address at which the clause stands in every edition
   * @param resting the rules that rest on it
   * @param controlled what is done about it
   */
  public record Placed(
      PackClause clause,
      String permanent,
      Optional<RulesOnClauses.Resting> resting,
      Optional<ControlsOnClauses.Controlled> controlled) {}

  /**
   * What is decided about the clause since it was stored.
   *
   * @param next the id of the decision that the form makes
   * @param problem why the last was not made; null where none was
   */
  public record Settling(
      List<jp.sekimori.app.policy.Settling.Settled> made, UUID next, @Nullable Message problem) {
    public Settling {
      made = List.copyOf(made);
    }
  }

  /**
   * The clause in another edition.
   *
   * @param node empty where that edition has none like it
   * @param same whether it says the same under the same label
   */
  public record Other(Edition edition, Optional<Node> node, boolean same) {
    /** As a document names it. */
    public String citation() {
      return node.map(there -> ClauseNumber.of(there.path())).orElse("");
    }

    public String address() {
      return node.map(there -> Addresses.of(edition, there)).orElseGet(() -> Addresses.of(edition));
    }
  }

  static ClauseView of(
      Edition edition,
      Text text,
      Held held,
      LocalDate today,
      List<Other> others,
      List<Decision> decisions,
      Map<UUID, String> names,
      Settling settling,
      Optional<Placed> placed) {
    Node node = held.node();
    List<Node> nodes = text.outline().nodes();
    return new ClauseView(
        edition,
        edition.dates().on(today),
        held,
        trail(edition, node),
        node.order() == 0 ? Optional.empty() : Optional.of(nodes.get(node.order() - 1)),
        node.order() + 1 == nodes.size()
            ? Optional.empty()
            : Optional.of(nodes.get(node.order() + 1)),
        node.children().stream().map(text::of).toList(),
        others,
        decisions,
        names,
        settling,
        placed);
  }

  private static List<Link> trail(Edition edition, Node node) {
    var trail = new LinkedList<Link>();
    for (var above = node.parent(); above.isPresent(); above = above.get().parent()) {
      trail.addFirst(new Link(Addresses.of(edition, above.get()), name(above.get())));
    }
    trail.addFirst(new Link(Addresses.of(edition), edition.name()));
    trail.addAll(0, Addresses.trail(edition.policy()));
    return List.copyOf(trail);
  }

  public static String name(Node node) {
    String text = node.clause().text().text();
    String label = node.clause().label().printed();
    return text.length() <= 20 || label.isEmpty()
        ? (label + " " + (text.length() <= 20 ? text : text.substring(0, 20) + "…")).strip()
        : label;
  }

  public String address() {
    return Addresses.of(edition, held.node());
  }

  public String citation() {
    return ClauseNumber.of(held.node().path());
  }

  public String addressOf(Node node) {
    return Addresses.of(edition, node);
  }

  public String inText() {
    int page = held.node().order() / EditionView.PER_PAGE + 1;
    return Addresses.of(edition) + "?page=" + page + "#c" + held.node().order();
  }

  public String history() {
    return Addresses.historyOf(edition.policy(), held.node());
  }

  public String nameOf(UUID person) {
    return names.getOrDefault(person, "");
  }
}
