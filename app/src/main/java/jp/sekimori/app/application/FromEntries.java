package jp.sekimori.app.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.control.Application;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.State;
import jp.sekimori.app.control.When;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Onward;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.policy.pack.Worded;
import org.springframework.stereotype.Component;

/** From an entry to the applications that can be made about it, with the entry filled in. */
@Component
class FromEntries implements Onward {
  private final Applicants applicants;
  private final Deciders deciders;

  FromEntries(Applicants applicants, Deciders deciders) {
    this.applicants = applicants;
    this.deciders = deciders;
  }

  @Override
  public List<Way> of(Acting acting, Fields fields, Entry entry) {
    if (!acting.may(Right.APPLY)) {
      return List.of();
    }
    Snapshot day = deciders.snapshot();
    return fields.regime().controls().applications().stream()
        .flatMap(kind -> Blank.of(fields.regime(), kind.id()).stream())
        .flatMap(blank -> way(acting, day, blank, fields, entry).stream())
        .toList();
  }

  private Optional<Way> way(Acting acting, Snapshot day, Blank blank, Fields fields, Entry entry) {
    Application kind = blank.kind();
    return field(blank, fields, entry)
        .filter(field -> mayApply(acting, day, blank, field, entry))
        .map(
            field ->
                new Way(
                    Worded.of(kind.title()),
                    "/applications/new/" + kind.id() + "?" + field + "=" + entry.id()));
  }

  /** The field that names the entry: a required one before others. */
  private static Optional<String> field(Blank blank, Fields fields, Entry entry) {
    return switch (blank.kind().goal()) {
      case Goal.Nothing _ -> Optional.empty();
      case Goal.Changes(var ledger, var where) ->
          ledger.equals(entry.ledger()) && holds(where, fields, entry)
              ? Optional.of(Blank.ENTRY)
              : Optional.empty();
      case Goal.Enters _ ->
          blank.ledger().stream()
              .flatMap(ledger -> ledger.fields().stream())
              .flatMap(field -> field instanceof FormField.New own ? Stream.of(own) : Stream.of())
              .filter(field -> names(field, fields, entry))
              .min(Comparator.comparing(field -> !field.asking().required()))
              .map(FormField.New::id)
              .filter(id -> blank.form().field(id).isPresent());
    };
  }

  /** What is copied from elsewhere or asked on some condition is not what it is about. */
  private static boolean names(FormField.New field, Fields fields, Entry entry) {
    FormField.Asking asking = field.asking();
    return asking.takenFrom().isEmpty()
        && asking.when().isAlways()
        && field.type() instanceof FieldType.Entry(var ledger, var where)
        && ledger.equals(entry.ledger())
        && holds(where, fields, entry);
  }

  private static boolean holds(When where, Fields fields, Entry entry) {
    Map<String, List<String>> all = entry.values().with(State.FIELD, entry.state()).all();
    return Conditioned.on(fields.ledger(), fields.regime().ruling().rulebook()).hold(where, all);
  }

  /** Offices in which somebody holds a post are those for which he applies. */
  private boolean mayApply(Acting acting, Snapshot day, Blank blank, String field, Entry entry) {
    Values named = Values.NONE.with(field, entry.id().toString());
    Set<UUID> offices =
        day.state().postsHeld(acting.person()).stream()
            .map(post -> post.office())
            .collect(Collectors.toSet());
    return offices.stream().anyMatch(office -> applicants.may(acting, day, blank, named, office));
  }
}
