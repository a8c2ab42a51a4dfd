package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.References.Meant;
import jp.sekimori.app.control.Step.Kind;
import jp.sekimori.rules.table.Row;

/** Whether an application makes sense in an edition. */
final class ApplicationSense {
  private final Application application;
  private final World world;
  private final References references;
  private final Findings findings;
  private final Written written;

  ApplicationSense(Application application, World world, Findings findings) {
    this.application = application;
    this.world = world;
    this.findings = findings;
    references = new References(world, findings);
    written = application.basis().written();
  }

  void check() {
    Optional<Scope> form = form();
    if (form.isEmpty()) {
      return;
    }
    Scope scope = form.get().with(application.fields());
    references.fields(application.fields(), scope);
    Scope whole =
        application.route().stream().map(Step::fields).reduce(scope, Scope::with, (one, _) -> one);
    application.of().ifPresent(name -> references.entry(name, scope, written.at("of")));
    references.who(
        application.by(),
        scope,
        application.of().isPresent() ? Meant.KNOWN : Meant.SYSTEM,
        written.at("by"));
    if (application.valid() instanceof Application.Valid.Until(String field)) {
      references.day(field, scope, written.at("valid"), false);
    }
    application.route().forEach(step -> step(step, whole));
    route();
    application
        .reminders()
        .forEach(each -> references.who(each.to(), scope, Meant.KNOWN, each.written().at("to")));
    new Demands(world, findings).check(application, whole);
  }

  /** The fields of the ledger that it is about; empty where that cannot be known. */
  private Optional<Scope> form() {
    return switch (application.goal()) {
      case Goal.Nothing _ -> Optional.of(Scope.NOTHING);
      case Goal.Enters(String name, Optional<String> each) ->
          references
              .ledger(name, written.at("enters"))
              .map(Scope::of)
              .map(
                  scope -> {
                    each.ifPresent(field -> references.field(field, scope, written.at("each")));
                    return scope;
                  });
      case Goal.Changes(String name, When where) ->
          references
              .ledger(name, written.at("changes"))
              .map(Scope::of)
              .map(
                  scope -> {
                    references.when(where, scope, written.at("where"));
                    return scope;
                  });
    };
  }

  private void step(Step step, Scope scope) {
    Written at = step.basis().written();
    Meant meant = step.of().isPresent() ? Meant.KNOWN : Meant.UNKNOWN;
    step.of().ifPresent(name -> references.entry(name, scope, at.at("of")));
    references.when(step.when(), scope, at.at("if"));
    references.fields(step.fields(), scope);
    step.check()
        .flatMap(name -> references.check(name, at.at("check")))
        .ifPresent(
            check ->
                check
                    .items()
                    .forEach(
                        item ->
                            references.asking(
                                item.id(), item.asking(), scope, item.basis().written())));
    references.who(step.by(), scope, meant, at.at("by"));
    if (step.kind() == Kind.DECIDE && step.by().isEmpty()) {
      references.who(deciding(), scope, meant, at.place());
    }
    if (step.kind() == Kind.DECIDE && step.by().isEmpty() == application.act().isEmpty()) {
      findings.tell(
          at.place(),
          ControlFault.WHO_DECIDES,
          "誰が決裁するのかが、一つに決まりません。",
          "Who decides is said nowhere, or twice.",
          "判定表（act）があれば「by」を除き、なければ「by」に決裁する役割を書いてください。",
          "Leave \"by\" out beside \"act\", whose permits say who decides; give it otherwise.");
    }
  }

  /** The roles that decide by the permits of its table. */
  private List<String> deciding() {
    return application
        .act()
        .flatMap(world::table)
        .map(
            table ->
                table.rows().stream()
                    .map(Row::permit)
                    .flatMap(Optional::stream)
                    .map(permit -> permit.by())
                    .distinct()
                    .toList())
        .orElse(List.of());
  }

  private void route() {
    List<Step> route = application.route();
    long decisions = route.stream().filter(step -> step.kind() == Kind.DECIDE).count();
    if (route.isEmpty() || decisions != 1 || route.getLast().kind() != Kind.DECIDE) {
      findings.tell(
          (route.isEmpty() ? written : route.getLast().basis().written()).place(),
          ControlFault.BAD_ROUTE,
          "順路の終わりが決裁でないか、決裁が一つではありません。",
          "The route does not end in a decision, or has not just one.",
          "最後に「step: decide」を一つだけ書いてください。",
          "End it with one \"step: decide\".");
    }
  }
}
