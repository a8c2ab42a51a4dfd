package jp.sekimori.app.journal.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.About;
import jp.sekimori.app.journal.About.Acts;
import jp.sekimori.app.journal.Actors;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;
import org.springframework.web.util.UriUtils;

/**
 * What somebody looks for in the journal, as it was typed and as it was understood.
 *
 * @param typed by the name of the field
 * @param about what is looked for
 * @param problems by the name of the field; nothing is listed where there are any
 */
public record Sought(Map<String, String> typed, About.Sought about, Map<String, Message> problems) {
  private static final Message WRITE =
      new Message("令和8年4月1日、R8.4.1、2026-04-01のように書いてください。", " Write it like 2026-04-01.");

  public Sought {
    typed = Map.copyOf(typed);
    problems = Map.copyOf(problems);
  }

  /** Without anything typed: what was done at work. */
  static Sought of(Map<String, String> query, Actors actors) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : new String[] {"acts", "person", "from", "until"}) {
      typed.put(field, query.getOrDefault(field, "").strip());
    }
    Map<String, Message> problems = new LinkedHashMap<>();
    Optional<Acts> acts = Acts.of(typed.getOrDefault("acts", ""));
    if (acts.isEmpty()) {
      problems.put("acts", new Message("一覧から選んでください。", "Choose one of the list."));
    }
    Optional<UUID> person = person(typed.getOrDefault("person", ""), actors, problems);
    Optional<LocalDate> from = day("from", typed.getOrDefault("from", ""), problems);
    Optional<LocalDate> until = day("until", typed.getOrDefault("until", ""), problems);
    if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
      problems.put("until", new Message("終わりの日が、始めの日より前です。", "The last day is before the first."));
    }
    return new Sought(
        typed, new About.Sought(acts.orElse(Acts.WORK), person, from, until), problems);
  }

  private static Optional<UUID> person(String typed, Actors actors, Map<String, Message> problems) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Set<UUID> called = actors.called(typed);
    if (called.isEmpty()) {
      problems.put(
          "person",
          new Message(
              "「" + typed + "」という職員は見つかりません。氏名の全体又は職員番号を入力してください。",
              "Nobody is called “" + typed + "”. Enter a whole name or a staff number."));
    } else if (called.size() > 1) {
      problems.put(
          "person",
          new Message(
              "同姓同名の職員が" + called.size() + "人います。職員番号を入力してください。",
              called.size() + " people have this name. Enter a staff number."));
    }
    return called.size() == 1 ? called.stream().findFirst() : Optional.empty();
  }

  private static Optional<LocalDate> day(
      String field, String typed, Map<String, Message> problems) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (Dates.asked(typed)) {
      case DateRead.Day(LocalDate day) -> Optional.of(day);
      case DateRead.Refused(Message why) -> {
        problems.put(field, new Message(why.ja() + WRITE.ja(), why.en() + WRITE.en()));
        yield Optional.empty();
      }
    };
  }

  public boolean isPlain() {
    return typed.values().stream().allMatch(String::isEmpty);
  }

  /** The address of this list, ready for a parameter at its end. */
  String address() {
    return "/journal?"
        + typed.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(
                each ->
                    each.getKey()
                        + "="
                        + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8)
                        + "&")
            .collect(Collectors.joining());
  }
}
