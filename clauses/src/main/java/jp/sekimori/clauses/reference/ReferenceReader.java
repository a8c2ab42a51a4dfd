package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.reference.Reference.Neighbour;
import jp.sekimori.clauses.reference.Reference.Numbered;
import jp.sekimori.clauses.reference.Reference.Target;

/**
 * Finds the references in a text. The grammar:
 *
 * <pre>
 * references = reference { connective reference }        第３条第２項及び第３項
 * reference  = attachment | above | neighbour | numbered | 次の各号
 * attachment = (別紙 | 別表 | 様式 | …) [第] n [号]  |  第 n 号様式
 * above      = (上記 | 前記) label { label }              上記(1)(2)
 * neighbour  = (前 | 次) [n | 各] (章 | 節 | 条 | 項 | 号) { step }
 * numbered   = step { step }
 * step       = 第 n (部 … 条) [の n] | 第 n 項 | 第 n 号 [イ] | 各号 | 第 n [の] label { [の] label }
 * </pre>
 *
 * References to other documents (個人情報保護法第２条, 法別表第一, 同条第２項) are passed over, and so is what is
 * joined to them by 及び or 、.
 */
public final class ReferenceReader {
  private static final List<String> CONNECTIVES =
      List.of("及び", "又は", "並びに", "若しくは", "から", "まで、", "、", "，", "・", "～", "〜", "や", "と");

  private ReferenceReader() {}

  /** The references to clauses of the same document, in reading order. */
  public static List<Reference> read(String text) {
    var found = new ArrayList<Reference>();
    var scanner = new Scanner(text, 0);
    while (scanner.at() < text.length()) {
      int start = scanner.at();
      if (!Opening.isPossible(scanner.peek()) || !readList(scanner, found)) {
        scanner.backTo(start + 1);
      }
    }
    return List.copyOf(found);
  }

  /** A reference and those joined to it; false when none starts here. */
  private static boolean readList(Scanner scanner, List<Reference> found) {
    int start = scanner.at();
    boolean ours = Opening.isOurs(scanner.text(), start);
    Optional<List<Reference>> first = readOne(scanner, Optional.empty());
    if (first.isEmpty()) {
      return false;
    }
    var all = new ArrayList<>(first.get());
    while (true) {
      int place = scanner.at();
      scanner.take("まで");
      boolean joined = scanner.takeAny(CONNECTIVES).isPresent();
      Optional<List<Reference>> next = joined ? readOne(scanner, context(all)) : Optional.empty();
      if (next.isEmpty()) {
        scanner.backTo(place);
        break;
      }
      all.addAll(next.get());
    }
    if (ours) {
      found.addAll(all);
    }
    return true;
  }

  private static Optional<Target> context(List<Reference> sofar) {
    return sofar.isEmpty() ? Optional.empty() : Optional.of(sofar.getLast().target());
  }

  /** What one opening word names; empty when it is no reference; an empty list: one to skip. */
  private static Optional<List<Reference>> readOne(Scanner scanner, Optional<Target> context) {
    int start = scanner.at();
    if (Opening.takeAnaphora(scanner)) {
      Steps.takeAll(scanner);
      return Optional.of(List.of());
    }
    if (Opening.takeItemsBelow(scanner)) {
      return one(scanner, start, new Reference.ItemsBelow());
    }
    List<Reference> above = Labels.takeAbove(scanner);
    if (!above.isEmpty()) {
      return Optional.of(above);
    }
    Optional<Reference.Attachment> attachment = Attachments.take(scanner);
    if (attachment.isPresent()) {
      return one(scanner, start, attachment.get());
    }
    Optional<Neighbour> neighbour = Neighbours.take(scanner);
    if (neighbour.isPresent()) {
      return one(scanner, start, neighbour.get());
    }
    List<Step> steps = Steps.takeAll(scanner);
    if (!steps.isEmpty()) {
      return one(scanner, start, inContext(steps, context));
    }
    scanner.backTo(start);
    return Optional.empty();
  }

  private static Optional<List<Reference>> one(Scanner scanner, int start, Target target) {
    String printed = scanner.text().substring(start, scanner.at());
    return Optional.of(List.of(new Reference(start, scanner.at(), printed, target)));
  }

  /** 第３条第２項及び第３項: the second 項 is one of 第３条 too. */
  private static Target inContext(List<Step> steps, Optional<Target> context) {
    if (context.isEmpty()) {
      return new Numbered(steps);
    }
    return switch (context.get()) {
      case Numbered before -> new Numbered(join(before.steps(), steps));
      case Neighbour before when !isOuter(steps.getFirst(), before.unit()) ->
          new Neighbour(
              before.unit(), before.kind(), before.distance(), join(before.below(), steps));
      case Neighbour before -> new Numbered(steps);
      case Reference.Above before -> new Numbered(steps);
      case Reference.ItemsBelow before -> new Numbered(steps);
      case Reference.Attachment before -> new Numbered(steps);
    };
  }

  private static boolean isOuter(Step step, Step.Unit unit) {
    return step.unit() == Step.Unit.LABEL || step.unit() == unit;
  }

  /** The steps of the one before down to the level at which these begin, then these. */
  private static List<Step> join(List<Step> before, List<Step> steps) {
    var joined = new ArrayList<Step>();
    for (Step step : before) {
      if (step.unit() == steps.getFirst().unit() && step.kind() == steps.getFirst().kind()) {
        break;
      }
      joined.add(step);
    }
    boolean sameLevel = joined.size() < before.size();
    boolean deeper = steps.getFirst().unit().ordinal() > lastUnit(before);
    if (!sameLevel && !deeper) {
      return steps;
    }
    joined.addAll(steps);
    return joined;
  }

  private static int lastUnit(List<Step> steps) {
    return steps.isEmpty() ? Integer.MAX_VALUE : steps.getLast().unit().ordinal();
  }
}
