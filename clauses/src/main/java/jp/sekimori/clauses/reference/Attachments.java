package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sekimori.clauses.reference.Reference.Attachment;

/** 別紙１, 別表第２, 様式第３号, 第３号様式, 別記様式. */
final class Attachments {
  private static final List<String> WORDS =
      List.of("別記様式", "別紙様式", "別表", "別紙", "別記", "別図", "別添", "様式");

  private Attachments() {}

  static Optional<Attachment> take(Scanner scanner) {
    int start = scanner.at();
    Optional<Attachment> found = takeNumberedForm(scanner);
    if (found.isEmpty()) {
      scanner.backTo(start);
      found = takeNamed(scanner);
    }
    if (found.isEmpty()) {
      scanner.backTo(start);
    }
    return found;
  }

  /** 第３号様式, 別記第３号様式 */
  private static Optional<Attachment> takeNumberedForm(Scanner scanner) {
    scanner.take("別記");
    if (!scanner.take("第")) {
      return Optional.empty();
    }
    scanner.skipBlanks();
    OptionalInt number = scanner.takeNumber();
    scanner.skipBlanks();
    if (number.isEmpty() || !scanner.take("号")) {
      return Optional.empty();
    }
    var numbers = numbers(number.getAsInt(), scanner.takeBranches());
    return scanner.take("様式") ? Optional.of(new Attachment("様式", numbers)) : Optional.empty();
  }

  private static Optional<Attachment> takeNamed(Scanner scanner) {
    Optional<String> word = scanner.takeAny(WORDS);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String name = word.get().endsWith("様式") ? "様式" : word.get();
    int behindWord = scanner.at();
    scanner.skipBlanks();
    boolean ordinal = scanner.take("第");
    scanner.skipBlanks();
    OptionalInt number = scanner.takeNumber();
    if (number.isEmpty()) {
      scanner.backTo(behindWord);
      return isWord(scanner, word.get())
          ? Optional.of(new Attachment(name, List.of()))
          : Optional.empty();
    }
    int behindNumber = scanner.at();
    scanner.skipBlanks();
    if (!scanner.take("号")) {
      scanner.backTo(behindNumber);
    } else if (!ordinal && !name.equals("様式")) {
      scanner.backTo(behindNumber);
    }
    return Optional.of(new Attachment(name, numbers(number.getAsInt(), scanner.takeBranches())));
  }

  /** 別紙 and 別表 alone mean the only one there is; 様式 alone is a common noun. */
  private static boolean isWord(Scanner scanner, String word) {
    char next = scanner.peek();
    boolean compound = Character.UnicodeScript.of(next) == Character.UnicodeScript.HAN;
    return !word.equals("様式") && !word.equals("別記") && !word.equals("別添") && !compound;
  }

  private static List<Integer> numbers(int first, List<Integer> branches) {
    var numbers = new ArrayList<Integer>();
    numbers.add(first);
    numbers.addAll(branches);
    return numbers;
  }
}
