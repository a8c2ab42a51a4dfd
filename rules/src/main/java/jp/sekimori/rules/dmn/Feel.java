package jp.sekimori.rules.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Span;
import org.jspecify.annotations.Nullable;

/** The little of FEEL that the mapping uses: unary tests, strings, lists of strings. */
final class Feel {
  private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final String VALUE = "(?:-?[0-9]+|date\\(\"[0-9-]+\"\\))";
  private static final Pattern TEST =
      Pattern.compile(
          "\\s*(?:(?<string>"
              + STRING
              + ")|(?<boolean>true|false)|\\[(?<from>"
              + VALUE
              + ")\\s*\\.\\.\\s*(?<to>"
              + VALUE
              + ")\\]|(?<sign>>=|<=|>|<)\\s*(?<bound>"
              + VALUE
              + ")|(?<one>"
              + VALUE
              + "))\\s*(?<end>,|$)");

  private static final String PREFIX = "fact_";

  private Feel() {}

  /** FEEL would take a hyphen for a subtraction, and some ids for words of its own. */
  static String name(String id) {
    return PREFIX + id.replace('-', '_');
  }

  static String id(String name) {
    return (name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name).replace('_', '-');
  }

  static String string(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  static String list(Stream<String> texts) {
    return texts.map(Feel::string).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A condition as a unary test; {@code -} where there is none. */
  static String test(Fact fact, @Nullable Condition condition, List<String> order) {
    return switch (condition) {
      case null -> "-";
      case OneOf one ->
          order.stream()
              .filter(one.values()::contains)
              .map(value -> value(fact, value))
              .collect(Collectors.joining(", "));
      case Within within ->
          within.spans().stream()
              .map(span -> span(Scale.of(fact.type()), span))
              .collect(Collectors.joining(", "));
    };
  }

  private static String value(Fact fact, String value) {
    return switch (fact.type()) {
      case YesNo _ -> value.equals(YesNo.YES) ? "true" : "false";
      case Choice _, ClassOn _, Whole _, Day _ -> string(value);
    };
  }

  private static String span(Scale scale, Span span) {
    if (span.first() == span.last()) {
      return number(scale, span.first());
    }
    if (span.last() == scale.last()) {
      return ">= " + number(scale, span.first());
    }
    return span.first() == scale.first()
        ? "<= " + number(scale, span.last())
        : "[" + number(scale, span.first()) + ".." + number(scale, span.last()) + "]";
  }

  static String number(Scale scale, long value) {
    return scale.isDays() ? "date(\"" + scale.write(value) + "\")" : scale.write(value);
  }

  /** A unary test as a row's condition writes it; empty where the mapping has no such test. */
  static Optional<String> condition(String test) {
    if (test.equals("-")) {
      return Optional.of("any");
    }
    Matcher matcher = TEST.matcher(test);
    var pieces = new ArrayList<String>();
    int at = 0;
    while (matcher.find(at) && matcher.start() == at) {
      pieces.add(piece(matcher));
      at = matcher.end();
      if (matcher.group("end").isEmpty()) {
        return Optional.of(String.join(", ", pieces));
      }
    }
    return Optional.empty();
  }

  private static String piece(Matcher matcher) {
    if (matcher.group("string") != null) {
      return text(matcher.group("string"));
    }
    if (matcher.group("boolean") != null) {
      return matcher.group("boolean").equals("true") ? YesNo.YES : YesNo.NO;
    }
    if (matcher.group("from") != null) {
      return plain(matcher.group("from")) + " .. " + plain(matcher.group("to"));
    }
    return matcher.group("sign") != null
        ? matcher.group("sign") + " " + plain(matcher.group("bound"))
        : plain(matcher.group("one"));
  }

  private static String plain(String value) {
    return value.startsWith("date(") ? value.substring(6, value.length() - 2) : value;
  }

  /** The text of a string literal; empty where it is none. */
  static Optional<String> read(String literal) {
    return literal.strip().matches(STRING) ? Optional.of(text(literal.strip())) : Optional.empty();
  }

  /** The texts of a list of string literals; empty where it is none. */
  static Optional<List<String>> readList(String list) {
    String stripped = list.strip();
    if (!stripped.matches("\\[\\s*(?:" + STRING + "\\s*(?:,\\s*(?!\\])|(?=\\])))*\\]")) {
      return Optional.empty();
    }
    return Optional.of(
        Pattern.compile(STRING)
            .matcher(stripped)
            .results()
            .map(result -> text(result.group()))
            .toList());
  }

  private static String text(String literal) {
    return literal.substring(1, literal.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
