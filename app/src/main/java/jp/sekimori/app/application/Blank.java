package jp.sekimori.app.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.control.Application;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.Based;
import jp.sekimori.app.control.Basis;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Step;
import jp.sekimori.app.control.When;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Values;
import jp.sekimori.rules.table.Words;

/**
 * An application of the pack with nothing filled in (様式): which fields the applicant is asked,
 * which obligations they fulfil, and what follows.
 */
public final class Blank {
  /** The field with the entry that is to be changed. */
  public static final String ENTRY = "entry";

  private final Regime regime;
  private final Application kind;
  private final Optional<Ledger> ledger;
  private final List<FormField> defined;
  private final Form form;

  private Blank(Regime regime, Application kind) {
    this.regime = regime;
    this.kind = kind;
    this.ledger = kind.goal().target().flatMap(regime::ledger);
    this.defined = all();
    this.form = Form.of(regime, wanted(), defined);
  }

  /** Empty where the edition has no such application. */
  public static Optional<Blank> of(Regime regime, String kind) {
    return regime.application(kind).map(found -> new Blank(regime, found));
  }

  public Regime regime() {
    return regime;
  }

  public Application kind() {
    return kind;
  }

  public Optional<Ledger> ledger() {
    return ledger;
  }

  /** What the applicant fills in. */
  public Form form() {
    return form;
  }

  /** What is filled in at a step. */
  Form form(Step step) {
    return Form.of(regime, step.fields(), defined);
  }

  /** What conditions of this application may be put on. */
  Conditioned conditions() {
    return Conditioned.on(
        defined.stream().filter(field -> !(field instanceof FormField.Again)).distinct().toList(),
        List.of(),
        regime.ruling().rulebook());
  }

  /** All fields that it can have, those of its ledger and its steps among them. */
  List<FormField> defined() {
    return defined;
  }

  private List<FormField> all() {
    return Stream.of(
            ledger.map(Ledger::allFields).orElse(List.of()).stream(),
            kind.fields().stream(),
            kind.route().stream().flatMap(step -> step.fields().stream()))
        .flatMap(fields -> fields)
        .toList();
  }

  private List<FormField> wanted() {
    Set<String> later =
        kind.route().stream()
            .flatMap(step -> step.fields().stream())
            .map(FormField::id)
            .collect(Collectors.toSet());
    var wanted = new ArrayList<FormField>();
    switch (kind.goal()) {
      case Goal.Nothing _ -> {}
      case Goal.Enters(_, var each) ->
          ledger.orElseThrow().fields().stream()
              .map(field -> each.filter(field.id()::equals).isPresent() ? several(field) : field)
              .forEach(wanted::add);
      case Goal.Changes(var changed, var where) -> wanted.add(entry(changed, where));
    }
    wanted.addAll(kind.fields());
    wanted.removeIf(field -> later.contains(field.id()));
    return wanted;
  }

  /** The same field, for as many values as somebody asks for at once. */
  private static FormField several(FormField field) {
    return field instanceof FormField.New one
        ? new FormField.New(
            one.id(),
            one.label(),
            one.type(),
            true,
            one.atLeast(),
            one.unique(),
            one.asking(),
            one.basis())
        : field;
  }

  private FormField entry(String changed, When where) {
    Words title = regime.ledger(changed).map(Ledger::title).orElse(kind.title());
    Basis own = kind.basis();
    return new FormField.New(
        ENTRY,
        new Words("対象（" + title.ja() + "）", "What it is about (" + title.en() + ")"),
        new FieldType.Entry(changed, where),
        false,
        0,
        false,
        FormField.Asking.REQUIRED,
        new Basis(
            own.written(), Set.of(), List.of(), List.of(), Optional.empty(), Optional.empty()));
  }

  /** The entry that is to be changed, where one is chosen. */
  Optional<UUID> changed(Values values) {
    return kind.goal() instanceof Goal.Changes
        ? values.one(ENTRY).map(UUID::fromString)
        : Optional.empty();
  }

  /** Those for whom it is: who has the thing. */
  Set<UUID> holders(Values values) {
    return ledger
        .flatMap(Ledger::holder)
        .map(field -> Set.copyOf(values.ids(field)))
        .orElse(Set.of());
  }

  /** Obligations that a field, the ledger, a step or a check is there for. */
  Set<String> fulfilled() {
    var fulfilled = new HashSet<String>();
    Stream.<Stream<? extends Based>>of(ledger.stream(), defined.stream(), kind.route().stream())
        .flatMap(parts -> parts)
        .forEach(part -> fulfilled.addAll(part.basis().fulfils()));
    kind.route().stream()
        .flatMap(step -> step.check().flatMap(regime::check).stream())
        .forEach(check -> fulfilled.addAll(check.basis().fulfils()));
    return fulfilled;
  }
}
