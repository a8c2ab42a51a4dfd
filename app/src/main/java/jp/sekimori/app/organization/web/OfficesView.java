package jp.sekimori.app.organization.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;

/** The tree of offices of a day. */
public record OfficesView(When when, List<Top> tops) {

  /** An office with none above; what lies right below it, by kind. */
  public record Top(Node node, List<Group> groups) {}

  public record Group(OfficeKind kind, List<Node> nodes) {
    /** A longer list is folded. */
    private static final int LONG = 40;

    public boolean isLong() {
      return nodes.size() > LONG;
    }
  }

  /**
   * @param people how many have their main post here or below
   * @param vacancies how many roles of the policy nobody has here; not below
   */
  public record Node(State.Office office, int people, long vacancies, List<Node> below) {

    /** How many offices below have a role that nobody has. */
    public long vacantBelow() {
      return below.stream()
          .mapToLong(node -> (node.vacancies() > 0 ? 1 : 0) + node.vacantBelow())
          .sum();
    }
  }

  /** Whether there is no more than the office of the first administrator. */
  public boolean isBare() {
    return tops.size() <= 1 && tops.stream().allMatch(top -> top.node().below().isEmpty());
  }

  static OfficesView of(When when, Snapshot snapshot) {
    Map<UUID, Long> vacancies =
        snapshot.findings().stream()
            .filter(finding -> finding.kind() == Finding.Kind.VACANT_ROLE)
            .flatMap(finding -> finding.office().stream())
            .collect(Collectors.groupingBy(Finding.Named::id, Collectors.counting()));
    State state = snapshot.state();
    return new OfficesView(
        when,
        state.tops().stream()
            .map(office -> node(office, state, vacancies))
            .map(OfficesView::top)
            .toList());
  }

  private static Top top(Node node) {
    var groups =
        node.below().stream().collect(Collectors.groupingBy(below -> below.office().kind()));
    return new Top(
        node,
        groups.entrySet().stream()
            .map(entry -> new Group(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Group::kind))
            .toList());
  }

  private static Node node(State.Office office, State state, Map<UUID, Long> vacancies) {
    List<Node> below =
        state.below(office.id()).stream().map(each -> node(each, state, vacancies)).toList();
    long own =
        state.postsOf(office.id()).stream()
            .flatMap(post -> state.holders(post.id()).stream())
            .filter(holding -> holding.kind() == HoldingKind.MAIN)
            .count();
    int people = (int) own + below.stream().mapToInt(Node::people).sum();
    return new Node(
        office, people, Optional.ofNullable(vacancies.get(office.id())).orElse(0L), below);
  }
}
