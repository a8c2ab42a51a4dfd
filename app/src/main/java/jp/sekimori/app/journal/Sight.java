package jp.sekimori.app.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.evidence.entry.Entry;
import org.springframework.stereotype.Component;

/** Who may see which history, and what people call the things in it. */
@Component
class Sight {
  private static final String PERSON = "person";

  private final Map<String, SubjectKind> kinds;
  private final List<FieldWords> fields;

  Sight(List<SubjectKind> kinds, List<FieldWords> fields) {
    this.fields = List.copyOf(fields);
    this.kinds = kinds.stream().collect(Collectors.toMap(SubjectKind::kind, Function.identity()));
  }

  boolean reaches(Acting acting, About about) {
    return acting.rights().hasEverywhere(Right.READ_JOURNAL)
        || switch (about) {
          case About.Everything(), About.Sought _ -> false;
          case About.Administration() -> acting.rights().hasEverywhere(Right.READ_ADMINISTRATION);
          case About.Thing(String kind, String id) -> reaches(acting, kind, id);
          case About.Person(UUID id) ->
              id.equals(acting.person()) || reaches(acting, PERSON, id.toString());
          case About.Clause(String _, String _) -> false;
        };
  }

  /** Whether somebody may see this record: because of what it is about, or of who acted. */
  boolean reaches(Acting acting, Recorded recorded) {
    return reaches(acting, new About.Everything())
        || recorded
            .entry()
            .filter(
                entry ->
                    reaches(acting, About.of(entry.subject().kind(), entry.subject().id()))
                        || reaches(acting, About.of(PERSON, entry.actor().person())))
            .isPresent();
  }

  private boolean reaches(Acting acting, String kind, String id) {
    Optional<SubjectKind> known = Optional.ofNullable(kinds.get(kind));
    if (known.isEmpty() || !acting.may(Right.READ_HISTORY)) {
      return false;
    }
    Set<UUID> offices = known.get().offices(id);
    return offices.isEmpty()
        || offices.stream().anyMatch(office -> acting.may(Right.READ_HISTORY, office));
  }

  /** What people call everything that these records name. */
  Names names(Collection<Recorded> records) {
    Map<String, Set<String>> asked = new TreeMap<>();
    for (Recorded recorded : records) {
      recorded.entry().ifPresent(entry -> ask(entry, asked));
      for (Change change : recorded.changes()) {
        String kind = Names.FIELDS.get(change.field());
        if (kind != null) {
          ask(asked, kind, change.from());
          ask(asked, kind, change.to());
        }
      }
    }
    Map<String, Map<String, String>> names = new TreeMap<>();
    asked.forEach(
        (kind, ids) ->
            Optional.ofNullable(kinds.get(kind))
                .ifPresent(known -> names.put(kind, known.names(ids))));
    Map<String, String> pages = new TreeMap<>();
    kinds.forEach((kind, known) -> known.pages().ifPresent(page -> pages.put(kind, page)));
    return new Names(names, fields.stream().map(each -> said(each, records)).toList(), pages);
  }

  private static FieldWords.Said said(FieldWords words, Collection<Recorded> records) {
    Map<String, Set<String>> asked = new TreeMap<>();
    for (Recorded recorded : records) {
      for (Change change : recorded.changes()) {
        if (change.field().startsWith(words.beginning())) {
          ask(asked, change.field(), change.from());
          ask(asked, change.field(), change.to());
        }
      }
    }
    return asked.isEmpty() ? FieldWords.Said.NOTHING : words.of(asked);
  }

  private static void ask(Entry entry, Map<String, Set<String>> asked) {
    ask(asked, entry.subject().kind(), entry.subject().id());
    ask(asked, PERSON, entry.actor().person());
    ask(asked, "post", entry.actor().post());
    ask(asked, "edition", entry.basis().edition());
  }

  private static void ask(Map<String, Set<String>> asked, String kind, String id) {
    if (!id.isEmpty()) {
      asked.computeIfAbsent(kind, _ -> new TreeSet<>()).add(id);
    }
  }
}
