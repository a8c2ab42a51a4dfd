package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;
import org.jspecify.annotations.Nullable;

/** What stands before and after a clause, counted as 前条, 前項 and 前号 count. */
final class Neighbourhood {
  private final Places places;
  private final Map<Alike, List<Node>> alike = new HashMap<>();
  private @Nullable List<Node> articles;

  /** Siblings of one kind. */
  private record Alike(Optional<Node> parent, LabelKind kind) {}

  Neighbourhood(Places places) {
    this.places = places;
  }

  /** 前条, 次章: counted over the whole scope. */
  Resolution labelled(LabelKind kind, int distance, Node speaker) {
    Optional<Node> own = self(kind, speaker);
    if (own.isEmpty()) {
      return new Resolution.Unknowable();
    }
    return pick(
        kind == LabelKind.ARTICLE ? articlesAround(own.get()) : alike(own.get()),
        distance,
        own.get());
  }

  /** The articles that are counted together with this one: those of its 附則, or all others. */
  private List<Node> articlesAround(Node own) {
    if (Places.isInSupplement(own)) {
      return alike(own);
    }
    if (articles == null) {
      articles =
          places.ofKind(LabelKind.ARTICLE).stream().filter(n -> !Places.isInSupplement(n)).toList();
    }
    return articles;
  }

  /** The siblings of the same kind, in printed order. */
  private List<Node> alike(Node node) {
    return alike.computeIfAbsent(
        new Alike(node.parent(), Below.kind(node)),
        key ->
            places.siblings(node).stream().filter(n -> Below.kind(n) == Below.kind(node)).toList());
  }

  private static Optional<Node> self(LabelKind kind, Node node) {
    return Below.kind(node) == kind
        ? Optional.of(node)
        : node.parent().flatMap(above -> self(kind, above));
  }

  private Resolution pick(List<Node> all, int distance, Node own) {
    boolean startsLate = distance < 0 && all.getFirst().clause().label().number() > 1;
    Resolution found = pick(all, indexOf(all, own), distance, own);
    return startsLate && found instanceof Resolution.Missing ? new Resolution.Unknowable() : found;
  }

  /** The lists are in printed order. */
  private static int indexOf(List<Node> all, Node node) {
    return Collections.binarySearch(all, node, Comparator.comparingInt(Node::order));
  }

  /** Past what was left out nobody can count. */
  private Resolution pick(List<Node> all, int index, int distance, Node own) {
    int wanted = index;
    for (int left = Math.abs(distance); left > 0; left--) {
      wanted += Integer.signum(distance);
      if (wanted < 0 || wanted >= all.size()) {
        return places.isWhole(Below.kind(own))
            ? new Resolution.Missing()
            : new Resolution.Unknowable();
      }
      if (Below.isElided(all.get(wanted)) && left > 1) {
        return new Resolution.Unknowable();
      }
    }
    return new Resolution.Found(List.of(all.get(wanted)));
  }

  /** 前項, 次号. */
  Resolution counted(Step.Unit unit, int distance, Node speaker) {
    Optional<Node> article = Articles.of(speaker);
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
    article.children().stream().filter(Articles::isParagraph).forEach(paragraphs::add);
    boolean firstLabelled =
        paragraphs.size() > 1 && paragraphs.get(1).clause().label().number() == 1;
    if (firstLabelled) {
      paragraphs.removeFirst();
    }
    Optional<Node> own = Articles.paragraph(speaker);
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
    return pick(alike(item), distance, item);
  }

  private boolean isItem(Node node) {
    return Below.isLabelled(node)
        && !Articles.isParagraph(node)
        && node.parent()
            .flatMap(Articles::paragraph)
            .filter(p -> node.parent().get() == p)
            .isPresent();
  }

  /** Where there are no articles, 項 is whatever labelled list the speaker stands in. */
  private Resolution besideLoosely(int distance, Node speaker) {
    int level = 0;
    for (Optional<Node> at = Optional.of(speaker); at.isPresent(); at = at.get().parent()) {
      Node node = at.get();
      if (!Below.isLabelled(node)) {
        if (node.position() > 0 && distance < 0) {
          return new Resolution.Found(List.of(places.siblings(node).get(node.position() - 1)));
        }
        continue;
      }
      List<Node> all = alike(node);
      int wanted = indexOf(all, node) + distance;
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
}
