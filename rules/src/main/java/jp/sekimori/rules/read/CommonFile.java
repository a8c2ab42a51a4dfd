package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/** Reads the common questions of a pack. */
final class CommonFile {
  private final Vocabulary vocabulary;

  /** The facts of each table, by act. */
  private final Map<String, List<Fact>> asked = new LinkedHashMap<>();

  private final List<CommonQuestion> questions = new ArrayList<>();

  /**
   * @param tables of all editions
   */
  CommonFile(Vocabulary vocabulary, List<Table> tables) {
    this.vocabulary = vocabulary;
    tables.forEach(table -> asked.put(table.id(), table.facts()));
  }

  List<CommonQuestion> read(Field root) {
    root.items().forEach(this::question);
    return List.copyOf(questions);
  }

  private void question(Field item) {
    Map<String, Field> fields = item.fields(Set.of("act", "known", "ja", "en"));
    String act = item.required(fields, "act").orElse("");
    Words words = item.words(fields);
    List<Fact> facts = asked.get(act);
    if (act.isEmpty()) {
      return;
    }
    if (facts == null) {
      Names.unknown(item, FileFault.NO_SUCH_ACT, new Words("したいこと", "act"), act, asked.keySet());
      return;
    }
    known(act, facts, fields.get("known"), item)
        .ifPresent(known -> add(item, new CommonQuestion(words, known)));
  }

  private Optional<Facts> known(String act, List<Fact> facts, @Nullable Field named, Field item) {
    Map<String, String> known = new LinkedHashMap<>(Map.of(Fact.ACT, act));
    List<String> ids = facts.stream().map(Fact::id).toList();
    Map<String, Field> values = named == null ? Map.of() : named.fields();
    values.forEach(
        (fact, value) -> {
          if (ids.contains(fact)) {
            known.put(fact, value.text());
          } else {
            Names.unknown(value, FileFault.NO_SUCH_FACT, new Words("項目", "fact"), fact, ids);
          }
        });
    return switch (vocabulary.read(known)) {
      case Given.Read(Facts read) -> Optional.of(read);
      case Given.Refused(List<Given.Refusal> refusals) -> {
        refusals.forEach(
            refusal ->
                values
                    .getOrDefault(refusal.fact(), item)
                    .refuse(FileFault.NO_SUCH_VALUE, refusal.what(), refusal.mend()));
        yield Optional.empty();
      }
    };
  }

  private void add(Field item, CommonQuestion question) {
    if (questions.stream().anyMatch(other -> other.known().equals(question.known()))) {
      item.refuse(
          new Words("同じことを尋ねる質問が二つあります。", "Two questions ask the same."),
          new Words("どちらかを除いてください。", "Keep one."));
    }
    questions.add(question);
  }
}
