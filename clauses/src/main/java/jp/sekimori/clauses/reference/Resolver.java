package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;

/** Looks up references in one outline. */
public final class Resolver {
  private static final Resolution UNKNOWABLE = new Resolution.Unknowable();
  private static final Resolution MISSING = new Resolution.Missing();

  private final Places places;
  private final Neighbourhood neighbourhood;

  public Resolver(Outline outline) {
    this.places = new Places(outline);
    this.neighbourhood = new Neighbourhood(places);
  }

  /** The clause that a reference in the text of {@code speaker} means. */
  public Resolution resolve(Reference reference, Node speaker) {
    return switch (reference.target()) {
      case Reference.Numbered numbered -> numbered(numbered.steps(), speaker);
      case Reference.Neighbour neighbour -> neighbour(neighbour, speaker);
      case Reference.Above above -> above(above.step(), speaker);
      case Reference.ItemsBelow below -> itemsBelow(speaker);
      case Reference.Attachment attachment -> attachment(attachment);
    };
  }

  private Resolution numbered(List<Step> steps, Node speaker) {
    Step first = steps.getFirst();
    List<Node> start;
    int taken = 0;
    if (first.unit() == Step.Unit.LABEL) {
      if (!places.has(first.kind())) {
        return UNKNOWABLE;
      }
      start = places.labelled(first, speaker);
      taken = 1;
    } else {
      start =
          first.unit() == Step.Unit.PARAGRAPH
              ? Articles.of(speaker).map(List::of).orElse(List.of())
              : Articles.paragraph(speaker).map(List::of).orElse(List.of());
      if (start.isEmpty()) {
        return UNKNOWABLE;
      }
    }
    if (start.isEmpty()) {
      return places.isWhole(first.kind()) ? MISSING : UNKNOWABLE;
    }
    return below(start, steps.subList(taken, steps.size()));
  }

  private Resolution below(List<Node> from, List<Step> steps) {
    List<Node> at = from;
    for (Step step : steps) {
      if (at.stream().anyMatch(Below::isElided)) {
        return UNKNOWABLE;
      }
      var next = new ArrayList<Node>();
      boolean certain = true;
      for (Node node : at) {
        next.addAll(Below.find(node, step));
        certain &= Below.isCertain(node, step);
      }
      if (next.isEmpty()) {
        return certain ? MISSING : UNKNOWABLE;
      }
      at = next;
    }
    return new Resolution.Found(at);
  }

  private Resolution neighbour(Reference.Neighbour target, Node speaker) {
    Resolution beside =
        target.unit() == Step.Unit.LABEL
            ? neighbourhood.labelled(target.kind(), target.distance(), speaker)
            : neighbourhood.counted(target.unit(), target.distance(), speaker);
    return switch (beside) {
      case Resolution.Found found -> below(found.nodes(), target.below());
      case Resolution.Distant distant -> distant;
      case Resolution.Missing missing -> missing;
      case Resolution.Unknowable unknowable -> unknowable;
    };
  }

  private Resolution above(Step step, Node speaker) {
    List<Node> bearing = places.bearing(step);
    for (Optional<Node> at = Optional.of(speaker); at.isPresent(); at = at.get().parent()) {
      Node here = at.get();
      List<Node> before =
          bearing.stream()
              .filter(n -> n.order() < here.order() && n.parent().equals(here.parent()))
              .toList();
      if (!before.isEmpty()) {
        return new Resolution.Found(before);
      }
    }
    return places.cousins(speaker).stream()
        .filter(node -> Below.bears(node, step))
        .findFirst()
        .<Resolution>map(Resolution.Distant::new)
        .orElse(places.isIncomplete() ? UNKNOWABLE : MISSING);
  }

  /** The items below, or those that follow a paragraph of its own. */
  private Resolution itemsBelow(Node speaker) {
    var items = new ArrayList<>(Below.labelled(speaker));
    if (items.isEmpty() && !speaker.clause().label().isPrinted()) {
      List<Node> siblings = places.siblings(speaker);
      items.addAll(siblings.subList(speaker.position() + 1, siblings.size()));
    }
    if (!items.isEmpty()) {
      return new Resolution.Found(items);
    }
    boolean unread =
        Below.isElided(speaker)
            || speaker.children().stream()
                .anyMatch(n -> Below.isElided(n) || n.clause().uncertain());
    return unread ? UNKNOWABLE : MISSING;
  }

  private Resolution attachment(Reference.Attachment attachment) {
    List<Node> found = places.attachments(attachment);
    return found.isEmpty() ? MISSING : new Resolution.Found(found);
  }

  /** Whether the text has any attachment that goes by this word (別紙, 別表, 様式). */
  public boolean hasAttachments(String word) {
    return !places.attachments(new Reference.Attachment(word, List.of())).isEmpty();
  }

  /** Whether clauses of a kind are counted in this text at all. */
  public boolean has(LabelKind kind) {
    return places.has(kind);
  }
}
