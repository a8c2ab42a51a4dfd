package jp.sekimori.app.check.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Answering;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Question;
import jp.sekimori.app.check.Said;
import jp.sekimori.app.check.Verdict;

/**
 * Answers as a sheet sends them: {@code row.<thing>} says 適 or 否 of a whole row, with the version
 * that was seen; {@code verdict.<thing>.<question>} and its neighbours say more of one question.
 */
final class Posts {
  private final Map<String, String> sent;
  private final Paper paper;
  private final Map<UUID, Map<String, Said>> said = new LinkedHashMap<>();
  private final Map<UUID, Integer> versions = new HashMap<>();
  private final List<UUID> exceptions = new ArrayList<>();

  Posts(Map<String, String> sent, Paper paper) {
    this.sent = sent;
    this.paper = paper;
    sent.forEach(this::row);
    sent.keySet().forEach(this::version);
  }

  private void row(String name, String value) {
    Optional<UUID> thing = thing(name, "row.");
    String[] parts = value.split("\\.", 2);
    if (thing.isEmpty() || parts.length < 2) {
      return;
    }
    versions.put(thing.get(), number(parts[1]));
    if (parts[0].equals("yes")) {
      Map<String, Said> all = new LinkedHashMap<>();
      paper.questions().forEach(question -> all.put(question.id(), Said.YES));
      said.put(thing.get(), all);
    } else if (parts[0].equals("no")) {
      exceptions.add(thing.get());
    }
  }

  private void version(String name) {
    thing(name, "version.")
        .ifPresent(
            thing -> {
              Map<String, Said> all = new LinkedHashMap<>();
              for (Question question : paper.questions()) {
                one(thing, question).ifPresent(it -> all.put(question.id(), it));
              }
              // The row above says 適 or nothing by now; what is written in full counts.
              if (!all.isEmpty()) {
                said.put(thing, all);
                versions.put(thing, number(text(name)));
                exceptions.remove(thing);
              }
            });
  }

  private Optional<Said> one(UUID thing, Question question) {
    String key = thing + "." + question.id();
    return Verdict.of(text("verdict." + key))
        .filter(verdict -> verdict != Verdict.WRITTEN)
        .map(verdict -> said(verdict, key, question));
  }

  private Said said(Verdict verdict, String key, Question question) {
    boolean isYes = verdict == Verdict.YES;
    Said.Place place =
        isYes && !question.evidence().isEmpty()
            ? new Said.Place(
                text("kind." + key), text("document." + key).strip(), text("page." + key).strip())
            : Said.Place.NONE;
    return new Said(
        verdict,
        text("reason." + key),
        verdict == Verdict.NO ? text("mend." + key) : "",
        List.of(),
        place);
  }

  /** Of one thing, what is written beside the verdicts. */
  void write(UUID thing, Map<String, List<String>> values) {
    Map<String, Said> all = new LinkedHashMap<>(said.getOrDefault(thing, Map.of()));
    values.forEach(
        (question, written) ->
            all.put(question, new Said(Verdict.WRITTEN, "", "", written, Said.Place.NONE)));
    said.put(thing, all);
    versions.putIfAbsent(thing, number(text("version." + thing)));
  }

  Map<UUID, Answering.Sheet> sheets() {
    var sheets = new LinkedHashMap<UUID, Answering.Sheet>();
    said.forEach(
        (thing, answers) ->
            sheets.put(thing, new Answering.Sheet(versions.getOrDefault(thing, 0), answers)));
    return sheets;
  }

  Map<UUID, Map<String, Said>> said() {
    return said;
  }

  /** Rows of which it is still to be said what is not as it should be. */
  List<UUID> exceptions() {
    return exceptions;
  }

  private String text(String name) {
    return sent.getOrDefault(name, "").replace("\r", "");
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static Optional<UUID> thing(String name, String prefix) {
    try {
      return name.startsWith(prefix)
          ? Optional.of(UUID.fromString(name.substring(prefix.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
