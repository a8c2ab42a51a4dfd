package jp.sekimori.app.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Question.Lens;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads from an address by which rules somebody asks, and what is known. */
@Component
class Glass {
  private final Rulebooks rulebooks;
  private final Clock clock;

  Glass(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  Looking looking(MultiValueMap<String, String> query) {
    LocalDate today = LocalDate.now(clock);
    var problems = new ArrayList<Message>();
    twice(query, problems);
    Optional<LocalDate> day = typed(query, "day").flatMap(text -> day(text, problems));
    Optional<String> code = typed(query, "edition");
    Optional<Ruling.InForce> edition = code.flatMap(rulebooks::edition);
    if (code.isPresent() && edition.isEmpty()) {
      problems.add(noEdition(code.get()));
    }
    var lens = new Lens(day, edition.map(found -> found.edition().code()));
    if (day.isPresent() && edition.isPresent()) {
      problems.add(BOTH);
    }
    LocalDate asked = day.orElse(today);
    return new Looking(
        lens,
        asked,
        today,
        edition.<Ruling>map(found -> found).orElseGet(() -> rulebooks.on(asked)),
        problems);
  }

  /** What is known: everything in the address that is not about rules. Blank is not known. */
  static Map<String, String> facts(MultiValueMap<String, String> query) {
    return query.toSingleValueMap().entrySet().stream()
        .filter(each -> !Question.RESERVED.contains(each.getKey()))
        .filter(each -> !each.getKey().startsWith("keep.") && !each.getKey().equals("_csrf"))
        .filter(each -> !each.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip()));
  }

  private static Optional<String> typed(MultiValueMap<String, String> query, String name) {
    return Optional.ofNullable(query.getFirst(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Optional<LocalDate> day(String text, List<Message> problems) {
    return switch (Dates.asked(text)) {
      case DateRead.Day(var day) -> Optional.of(day);
      case DateRead.Refused(var why) -> {
        problems.add(why);
        yield Optional.empty();
      }
    };
  }

  private static void twice(MultiValueMap<String, String> query, List<Message> problems) {
    query.forEach(
        (name, values) -> {
          if (values.stream().distinct().count() > 1) {
            problems.add(
                new Message(
                    "「" + name + "」に違う値が二つあります。どちらか一つにしてください。",
                    "“" + name + "” has two different values. Keep one."));
          }
        });
  }

  private static final Message BOTH =
      new Message(
          "日と版の両方が指定されています。どちらか一つにしてください。", "Both a day and an edition are named. Keep one.");

  private Message noEdition(String code) {
    String known =
        rulebooks.editions().stream()
            .map(found -> found.edition().code())
            .collect(Collectors.joining(", "));
    return new Message(
        "「" + code + "」という版の判定表はありません。" + (known.isEmpty() ? "" : "使える版：" + known),
        "There are no rules of an edition “"
            + code
            + "”."
            + (known.isEmpty() ? "" : " Editions: " + known));
  }
}
