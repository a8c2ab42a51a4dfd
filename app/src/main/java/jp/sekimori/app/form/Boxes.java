package jp.sekimori.app.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.form.Filling.Answer;
import jp.sekimori.app.form.Sheet.Box;
import jp.sekimori.app.form.Sheet.Option;
import jp.sekimori.clauses.text.Message;

/** Lays a form out for a page. */
final class Boxes {
  private final Form form;
  private final Filling filling;
  private final Context context;

  Boxes(Form form, Filling filling, Context context) {
    this.form = form;
    this.filling = filling;
    this.context = context;
  }

  /**
   * @param judged whether what is wrong is said
   * @param more what others found wrong
   */
  Sheet sheet(boolean judged, List<Fault> more) {
    var boxes = new ArrayList<Box>();
    for (Field field : form.fields()) {
      var faults = new ArrayList<Fault>();
      if (judged) {
        List<Fault> others =
            more.stream().filter(fault -> fault.field().equals(field.id())).toList();
        // What somebody else refused is missing only for that reason.
        faults.addAll(others.isEmpty() ? filling.faults(field) : Said.naming(field, others));
      }
      box(field, faults).ifPresent(boxes::add);
    }
    boolean shows = form.fields().stream().anyMatch(form::leads);
    return new Sheet(boxes, shows);
  }

  private Optional<Box> box(Field field, List<Fault> faults) {
    return switch (filling.answer(field)) {
      // What nobody asks for is shown as long as something stands in it that has to go.
      case Answer.NotAsked _ ->
          faults.isEmpty() ? Optional.empty() : Optional.of(byHand(field, faults, none()));
      case Answer.Pending pending -> Optional.of(given(field, List.of(), pending.source(), faults));
      case Answer.Given given -> Optional.of(given(field, given.values(), source(field), faults));
      case Answer.ByHand byHand -> Optional.of(byHand(field, faults, byHand.taken()));
    };
  }

  private static Inputs.Taken none() {
    return new Inputs.Taken(List.of(), List.of(), List.of());
  }

  private Field source(Field field) {
    return field.asking().takenFrom().flatMap(form::known).orElse(field);
  }

  private Box given(Field field, List<String> values, Field source, List<Fault> faults) {
    List<Shown> shown = filling.show().of(field, values);
    return box(field, List.of(), EMPTY, Optional.of(shown), Optional.of(from(source)), faults);
  }

  private static Message from(Field source) {
    return new Message(source.label().ja(), source.label().en());
  }

  private Box byHand(Field field, List<Fault> faults, Inputs.Taken taken) {
    List<String> typed = filling.typed(field);
    return switch (field.kind()) {
      case TEXT, NOTE, NUMBER, DATE, TIME, CLAUSE, ADDRESS, MAC, PORTS, URL, CORPORATE_NUMBER ->
          box(field, List.of(), text(field, typed), faults);
      case YES_NO, CHOICE, CLASS -> box(field, choices(field, typed), EMPTY, faults);
      case PERSON, OFFICE, ENTRY -> box(field, looked(field, taken), left(taken, typed), faults);
      case FILE -> box(field, files(typed), EMPTY, faults);
    };
  }

  private Box box(Field field, List<Option> options, Message text, List<Fault> faults) {
    return box(field, options, text, Optional.empty(), Optional.empty(), faults);
  }

  private Box box(
      Field field,
      List<Option> options,
      Message text,
      Optional<List<Shown>> copied,
      Optional<Message> from,
      List<Fault> faults) {
    return new Box(
        field,
        Posted.PREFIX + field.id(),
        filling.isRequired(field),
        options,
        text,
        copied,
        from,
        faults,
        new Notices(filling, context).of(field),
        form.leads(field));
  }

  private static List<Option> choices(Field field, List<String> typed) {
    return field.options().stream()
        .map(
            option ->
                new Option(
                    option.value(),
                    new Message(option.label().ja(), option.label().en()),
                    option.note().map(note -> new Message(note.ja(), note.en())),
                    typed.contains(option.value())))
        .toList();
  }

  /** What is chosen, then what may be: what was found, or a few that are likely. */
  private List<Option> looked(Field field, Inputs.Taken taken) {
    var values = new LinkedHashSet<>(taken.values());
    values.addAll(taken.found());
    if (taken.found().isEmpty() && (taken.values().isEmpty() || field.many())) {
      values.addAll(filling.lookup().offered(field));
    }
    List<UUID> ids = values.stream().map(UUID::fromString).toList();
    Map<UUID, List<Busy>> busy =
        field.kind() == Field.Kind.ENTRY ? filling.lookup().busy(field, ids) : Map.of();
    return ids.stream()
        .map(
            id -> {
              Lookup.Label label = filling.lookup().label(field, id);
              boolean chosen = taken.values().contains(id.toString());
              // Of what is chosen it is told below.
              List<Busy> marks = chosen ? List.of() : busy.getOrDefault(id, List.of());
              return new Option(id.toString(), label.text(), marked(label, marks), chosen);
            })
        .toList();
  }

  private static Optional<Message> marked(Lookup.Label label, List<Busy> marks) {
    List<Message> parts =
        Stream.concat(label.note().stream(), marks.stream().map(Busy::what)).toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Message(
                parts.stream().map(Message::ja).collect(Collectors.joining("　")),
                parts.stream().map(Message::en).collect(Collectors.joining("; "))));
  }

  /** What was typed and names nothing for sure: it stays until somebody chooses or mends it. */
  private static Message left(Inputs.Taken taken, List<String> typed) {
    return !taken.faults().isEmpty()
        ? same(typed.stream().filter(t -> Inputs.id(t).isEmpty()).collect(Collectors.joining("\n")))
        : EMPTY;
  }

  /** Days as they are written by hand; what cannot be read stays as it was typed. */
  private static Message text(Field field, List<String> typed) {
    List<Message> texts =
        typed.stream()
            .map(
                text ->
                    switch (field.kind()) {
                      case DATE -> shown(text, Moments.day(text));
                      case TIME -> shown(text, Moments.moment(text));
                      default -> same(text);
                    })
            .toList();
    return new Message(
        texts.stream().map(Message::ja).collect(Collectors.joining("\n")),
        texts.stream().map(Message::en).collect(Collectors.joining("\n")));
  }

  private static Message shown(String text, Read read) {
    return switch (read) {
      case Read.Good(String value) when value.contains("T") ->
          Show.moment(Instant.parse(value)).text();
      case Read.Good(String value) -> Show.day(LocalDate.parse(value)).text();
      case Read.Bad _ -> same(text);
    };
  }

  private static Message same(String text) {
    return new Message(text, text);
  }

  private static final Message EMPTY = same("");

  private static List<Option> files(List<String> typed) {
    return typed.stream()
        .flatMap(text -> FileValue.read(text).stream())
        .map(file -> new Option(file.text(), same(file.name()), Optional.empty(), true))
        .toList();
  }
}
