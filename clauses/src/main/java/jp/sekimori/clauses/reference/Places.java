package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;

/** The clauses of an outline by what names them. */
final class Places {
  private final Outline outline;
  private final Map<LabelKind, List<Node>> byKind = new EnumMap<>(LabelKind.class);
  private final Map<LabelKind, List<Node>> ranges = new EnumMap<>(LabelKind.class);
  private final Map<Numbered, List<Node>> byNumber = new HashMap<>();
  private final Map<LabelKind, Boolean> whole = new EnumMap<>(LabelKind.class);
  private boolean incomplete;

  /** A kind and a number of it. */
  private record Numbered(LabelKind kind, List<Integer> numbers) {}

  Places(Outline outline) {
    this.outline = outline;
    for (Node node : outline.nodes()) {
      Label label = node.clause().label();
      if (label.isRange()) {
        ranges.computeIfAbsent(label.kind(), k -> new ArrayList<>()).add(node);
      }
      byNumber
          .computeIfAbsent(new Numbered(label.kind(), label.numbers()), k -> new ArrayList<>())
          .add(node);
      byKind.computeIfAbsent(Below.kind(node), k -> new ArrayList<>()).add(node);
      Clause clause = node.clause();
      incomplete |= clause.elided() || clause.uncertain();
    }
  }

  boolean has(LabelKind kind) {
    return byKind.containsKey(kind);
  }

  boolean isIncomplete() {
    return incomplete;
  }

  /**
   * Whether all clauses of a kind can be seen: none stands in what was left out. A gap in the
   * numbers is left to the rules about numbers.
   */
  boolean isWhole(LabelKind kind) {
    return whole.computeIfAbsent(kind, this::hasNoHole);
  }

  private boolean hasNoHole(LabelKind kind) {
    var lists = new LinkedHashSet<Optional<Node>>();
    byKind.getOrDefault(kind, List.of()).forEach(node -> lists.add(node.parent()));
    return lists.stream()
        .flatMap(parent -> parent.map(Node::children).orElse(outline.rootNodes()).stream())
        .map(Node::clause)
        .noneMatch(c -> (c.elided() || c.uncertain()) && !c.label().isPrinted());
  }

  List<Node> siblings(Node node) {
    return node.parent().map(Node::children).orElse(outline.rootNodes());
  }

  /** The clauses of a kind and number, those of the speaker's own scope first if there are any. */
  List<Node> labelled(Step step, Node speaker) {
    List<Node> all = bearing(step);
    Optional<Node> part = part(speaker);
    List<Node> main = all.stream().filter(n -> !isInSupplement(n)).toList();
    List<Node> near = main.stream().filter(n -> part(n).equals(part)).toList();
    if (isAnyCounted(step.kind()) && near.size() > 1) {
      near = nearest(near, speaker);
    }
    return near.isEmpty() ? main.isEmpty() ? all : main : near;
  }

  /** All clauses that a label names, in printed order: those that bear it, and ranges over it. */
  List<Node> bearing(Step step) {
    if (step.numbers().isEmpty()) {
      return byKind.getOrDefault(step.kind(), List.of());
    }
    List<Node> exact = byNumber.getOrDefault(new Numbered(step.kind(), step.numbers()), List.of());
    List<Node> covering =
        ranges.getOrDefault(step.kind(), List.of()).stream()
            .filter(n -> !exact.contains(n) && Below.covers(n, step.numbers()))
            .toList();
    if (covering.isEmpty()) {
      return exact;
    }
    var all = new ArrayList<>(exact);
    all.addAll(covering);
    all.sort(Comparator.comparingInt(Node::order));
    return all;
  }

  /** 節, 款 and 目 start anew in every chapter: the one of the speaker's own chapter is meant. */
  private static boolean isAnyCounted(LabelKind kind) {
    return kind == LabelKind.SECTION || kind == LabelKind.SUBSECTION || kind == LabelKind.DIVISION;
  }

  private static List<Node> nearest(List<Node> nodes, Node speaker) {
    for (Optional<Node> at = Optional.of(speaker); at.isPresent(); at = at.get().parent()) {
      Node above = at.get();
      List<Node> below = nodes.stream().filter(n -> n.parent().equals(above.parent())).toList();
      if (!below.isEmpty()) {
        return below;
      }
    }
    return nodes;
  }

  private static Optional<Node> part(Node node) {
    return Below.kind(node) == LabelKind.PART
        ? Optional.of(node)
        : node.parent().flatMap(Places::part);
  }

  List<Node> ofKind(LabelKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  static boolean isInSupplement(Node node) {
    return node.parent()
        .map(above -> Below.kind(above) == LabelKind.SUPPLEMENT || isInSupplement(above))
        .orElse(false);
  }

  /** What stands below the clauses before the speaker and before its parent. */
  List<Node> cousins(Node speaker) {
    var cousins = new ArrayList<Node>();
    Optional<Node> at = Optional.of(speaker);
    for (int level = 0; level < 2 && at.isPresent(); level++) {
      Node node = at.get();
      siblings(node).subList(0, node.position()).forEach(n -> addBelow(n, cousins));
      at = node.parent();
    }
    return cousins;
  }

  private static void addBelow(Node node, List<Node> into) {
    for (Node child : node.children()) {
      into.add(child);
      addBelow(child, into);
    }
  }

  /** The attachments that go by a word, of one number if one is given. */
  List<Node> attachments(Reference.Attachment attachment) {
    return byKind.entrySet().stream()
        .filter(e -> e.getKey().isAttachment())
        .flatMap(e -> e.getValue().stream())
        .filter(n -> isCalled(n, attachment.word()))
        .filter(n -> attachment.numbers().isEmpty() || Below.covers(n, attachment.numbers()))
        .toList();
  }

  private static boolean isCalled(Node node, String word) {
    String printed = node.clause().label().compact();
    return word.equals("様式") ? Below.kind(node) == LabelKind.FORM : printed.startsWith(word);
  }
}
