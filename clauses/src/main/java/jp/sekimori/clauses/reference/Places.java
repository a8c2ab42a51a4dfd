package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;

/** Where in an outline a speaker stands, and what stands around it. */
final class Places {
  private final Outline outline;
  private final Map<LabelKind, List<Node>> byKind = new EnumMap<>(LabelKind.class);
  private final Map<LabelKind, Boolean> whole = new EnumMap<>(LabelKind.class);
  private boolean incomplete;

  Places(Outline outline) {
    this.outline = outline;
    for (Node node : outline.nodes()) {
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
    List<Node> all =
        byKind.getOrDefault(step.kind(), List.of()).stream()
            .filter(node -> Below.bears(node, step))
            .toList();
    Optional<Node> part = part(speaker);
    List<Node> main = all.stream().filter(n -> !isInSupplement(n)).toList();
    List<Node> near = main.stream().filter(n -> part(n).equals(part)).toList();
    if (isAnyCounted(step.kind()) && near.size() > 1) {
      near = nearest(near, speaker);
    }
    return near.isEmpty() ? main.isEmpty() ? all : main : near;
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

  private static boolean isInSupplement(Node node) {
    return node.parent()
        .map(above -> Below.kind(above) == LabelKind.SUPPLEMENT || isInSupplement(above))
        .orElse(false);
  }

  /** The article (or 附則) that a clause stands in. */
  Optional<Node> article(Node node) {
    LabelKind kind = Below.kind(node);
    if (kind == LabelKind.ARTICLE || kind == LabelKind.SUPPLEMENT) {
      return Optional.of(node);
    }
    return node.parent().flatMap(this::article);
  }

  /** The paragraph (項) of an article that a clause stands in; the first is the article itself. */
  Optional<Node> paragraph(Node node) {
    LabelKind kind = Below.kind(node);
    boolean top = kind == LabelKind.ARTICLE || kind == LabelKind.SUPPLEMENT;
    if (top || isParagraphOfArticle(node)) {
      return Optional.of(node);
    }
    return node.parent().flatMap(this::paragraph);
  }

  private static boolean isParagraphOfArticle(Node node) {
    boolean below =
        node.parent()
            .map(Below::kind)
            .filter(k -> k == LabelKind.ARTICLE || k == LabelKind.SUPPLEMENT)
            .isPresent();
    LabelKind kind = Below.kind(node);
    return below
        && (kind == LabelKind.NUMBER
            || kind == LabelKind.PARAGRAPH
            || (kind == LabelKind.DOTTED_NUMBER || kind == LabelKind.CIRCLED_NUMBER)
                && node.clause().label().number() >= 1
                && startsAtTwo(node));
  }

  private static boolean startsAtTwo(Node node) {
    return node.parent().stream()
        .flatMap(p -> p.children().stream())
        .filter(n -> Below.kind(n) == Below.kind(node))
        .findFirst()
        .filter(n -> n.clause().label().number() == 2)
        .isPresent();
  }

  /** 前条, 次章: counted over the whole scope. */
  Resolution besideLabelled(LabelKind kind, int distance, Node speaker) {
    Optional<Node> own = self(kind, speaker);
    if (own.isEmpty()) {
      return new Resolution.Unknowable();
    }
    boolean supplement = isInSupplement(own.get());
    List<Node> all =
        kind == LabelKind.ARTICLE
            ? byKind.getOrDefault(kind, List.of()).stream()
                .filter(n -> isInSupplement(n) == supplement)
                .filter(n -> !supplement || n.parent().equals(own.get().parent()))
                .toList()
            : siblings(own.get()).stream().filter(n -> Below.kind(n) == kind).toList();
    return pick(all, all.indexOf(own.get()), distance, own.get());
  }

  private static Optional<Node> self(LabelKind kind, Node node) {
    return Below.kind(node) == kind
        ? Optional.of(node)
        : node.parent().flatMap(above -> self(kind, above));
  }

  private Resolution pick(List<Node> all, int index, int distance, Node own) {
    int wanted = index;
    int left = Math.abs(distance);
    while (left > 0) {
      wanted += Integer.signum(distance);
      if (wanted < 0 || wanted >= all.size()) {
        return isWhole(Below.kind(own)) ? new Resolution.Missing() : new Resolution.Unknowable();
      }
      left--;
      if (Below.isElided(all.get(wanted)) && left > 0) {
        return new Resolution.Unknowable();
      }
    }
    boolean startsLate = distance < 0 && index == 0 && own.clause().label().number() > 1;
    return startsLate
        ? new Resolution.Unknowable()
        : new Resolution.Found(List.of(all.get(wanted)));
  }

  /** 前項, 次号. */
  Resolution beside(Step.Unit unit, int distance, Node speaker) {
    Optional<Node> article = article(speaker);
    if (article.isEmpty()) {
      return besideLoosely(distance, speaker);
    }
    return unit == Step.Unit.PARAGRAPH
        ? besideParagraph(article.get(), distance, speaker)
        : besideItem(distance, speaker);
  }

  private Resolution besideParagraph(Node article, int distance, Node speaker) {
    var paragraphs = new ArrayList<Node>();
    paragraphs.add(article);
    article.children().stream().filter(Places::isParagraphOfArticle).forEach(paragraphs::add);
    boolean firstLabelled =
        paragraphs.size() > 1 && paragraphs.get(1).clause().label().number() == 1;
    if (firstLabelled) {
      paragraphs.removeFirst();
    }
    Optional<Node> own = paragraph(speaker);
    int index = own.map(paragraphs::indexOf).orElse(-1);
    if (index < 0) {
      return new Resolution.Unknowable();
    }
    return pick(paragraphs, index, distance, article);
  }

  private Resolution besideItem(int distance, Node speaker) {
    Node item = speaker;
    while (item.parent().isPresent() && !isItem(item)) {
      item = item.parent().get();
    }
    if (!isItem(item)) {
      return new Resolution.Unknowable();
    }
    LabelKind kind = Below.kind(item);
    List<Node> all = siblings(item).stream().filter(n -> Below.kind(n) == kind).toList();
    return pick(all, all.indexOf(item), distance, item);
  }

  private boolean isItem(Node node) {
    return Below.isLabelled(node)
        && !isParagraphOfArticle(node)
        && node.parent().flatMap(this::paragraph).filter(p -> node.parent().get() == p).isPresent();
  }

  /** Where there are no articles, 項 is whatever labelled list the speaker stands in. */
  private Resolution besideLoosely(int distance, Node speaker) {
    int level = 0;
    for (Optional<Node> at = Optional.of(speaker); at.isPresent(); at = at.get().parent()) {
      Node node = at.get();
      if (!Below.isLabelled(node)) {
        if (node.position() > 0 && distance < 0) {
          return new Resolution.Found(List.of(siblings(node).get(node.position() - 1)));
        }
        continue;
      }
      LabelKind kind = Below.kind(node);
      List<Node> all = siblings(node).stream().filter(n -> Below.kind(n) == kind).toList();
      int wanted = all.indexOf(node) + distance;
      if (wanted >= 0 && wanted < all.size()) {
        return level == 0
            ? new Resolution.Found(List.of(all.get(wanted)))
            : new Resolution.Distant(all.get(wanted));
      }
      if (node.clause().label().number() > 1 && distance < 0) {
        return new Resolution.Unknowable();
      }
      level++;
      if (level > 1) {
        return new Resolution.Missing();
      }
    }
    return level == 0 ? new Resolution.Unknowable() : new Resolution.Missing();
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
