package jp.sekimori.app.control;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.control.FieldType.Entry;
import jp.sekimori.app.control.FieldType.Person;
import jp.sekimori.app.control.FieldType.Plain;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.rules.read.Conditions;
import jp.sekimori.rules.read.Fault;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Row.Place;

/** Looks up what names stand for, in one edition, and tells where they stand for nothing. */
final class References {
  private final World world;
  private final Findings findings;
  private final Map<String, Fact> facts;

  References(World world, Findings findings) {
    this.world = world;
    this.findings = findings;
    facts = world.facts();
  }

  /** Empty too, and nothing told, where it cannot be known whether there is one. */
  Optional<Ledger> ledger(String name, Place place) {
    Optional<Ledger> found = world.controls().ledger(name);
    if (found.isEmpty() && world.isWhole()) {
      findings.unknown(
          place,
          ControlFault.NO_SUCH_LEDGER,
          "台帳",
          "ledger",
          name,
          world.controls().ledgers().stream().map(Ledger::id).toList());
    }
    return found.filter(world::isSound);
  }

  Optional<Check> check(String name, Place place) {
    Optional<Check> found = world.controls().check(name);
    if (found.isEmpty() && world.isWhole()) {
      findings.unknown(
          place,
          ControlFault.NO_SUCH_CHECK,
          "点検",
          "check",
          name,
          world.controls().checks().stream().map(Check::id).toList());
    }
    return found.filter(world::isSound);
  }

  Optional<FieldType> type(String field, Scope scope) {
    return scope.type(field, facts);
  }

  /** Whether there is such a field; told where not. */
  boolean field(String name, Scope scope, Place place) {
    if (!scope.has(name)) {
      findings.noField(place, name, scope.names());
    }
    return scope.has(name);
  }

  void person(String name, Scope scope, Place place) {
    if (field(name, scope, place) && !scope.isPerson(name)) {
      findings.wrongType(place, name, "職員", "a person");
    }
  }

  /** The ledger whose entry a field names. */
  Optional<Entry> entry(String name, Scope scope, Place place) {
    if (!field(name, scope, place)) {
      return Optional.empty();
    }
    Optional<FieldType> type = type(name, scope);
    if (type.isPresent() && type.get() instanceof Entry entry) {
      return Optional.of(entry);
    }
    findings.wrongType(place, name, "台帳の行", "an entry of a ledger");
    return Optional.empty();
  }

  /**
   * @param moments whether a moment will do as well as a day
   */
  void day(String name, Scope scope, Place place, boolean moments) {
    if (field(name, scope, place)) {
      Optional<FieldType> type = type(name, scope);
      boolean isDay =
          type.isEmpty()
              || type.get() == Plain.DATE
              || moments && type.get() == Plain.TIME
              || type.get().asFact(name).filter(References::isDay).isPresent();
      if (!isDay) {
        findings.wrongType(place, name, "日付", "a day");
      }
    }
  }

  private static boolean isDay(Fact fact) {
    return fact.type() instanceof FactType.Day;
  }

  /** Conditions that can be read, on fields that can be named there. */
  void when(When when, Scope scope, Place place) {
    when.wanted().forEach((name, wanted) -> when(name, wanted, scope, place));
  }

  private void when(String name, String wanted, Scope scope, Place place) {
    if (name.equals(State.FIELD) && !scope.states().isEmpty()) {
      read(FieldType.states(scope.states()), wanted, place, ControlFault.NO_SUCH_STATE);
    } else if (field(name, scope, place)) {
      Optional<FieldType> type = type(name, scope);
      Optional<Fact> fact = type.flatMap(of -> of.asFact(name));
      if (fact.isPresent()) {
        read(fact.get(), wanted, place, FileFault.NO_SUCH_VALUE);
      } else if (type.isPresent()) {
        findings.wrongType(place, name, "値を選ぶ", "values to choose from");
      }
    }
  }

  private void read(Fact fact, String wanted, Place place, Fault fault) {
    try {
      Conditions.on(fact, world.axes()).read(wanted);
    } catch (Conditions.Unreadable e) {
      findings.problems().add(place, fault, e.what(), e.mend());
    }
  }

  /** Fields of a form, and what they refer to. */
  void fields(List<FormField> fields, Scope scope) {
    Set<String> seen = new HashSet<>();
    for (FormField field : fields) {
      Written written = field.basis().written();
      if (!seen.add(field.id())) {
        findings.twice(written.place(), field.id());
      }
      switch (field) {
        case FormField.New own -> own(own, written);
        case FormField.OfFact of -> {
          if (!facts.containsKey(of.id())) {
            findings.unknown(
                written.at("fact"), FileFault.NO_SUCH_FACT, "項目", "fact", of.id(), facts.keySet());
          }
        }
        case FormField.Again again -> field(again.id(), scope, written.at("field"));
      }
      asking(field.id(), field.asking(), scope, written);
    }
  }

  private void own(FormField.New field, Written written) {
    type(field.type(), written);
    if (field.type() instanceof Person(Optional<String> role)) {
      if (world.isRole(field.id()) && role.filter(field.id()::equals).isEmpty()) {
        findings.tell(
            written.place(),
            ControlFault.PERSON_OR_ROLE,
            "人の欄と役割が、同じidです：" + field.id(),
            "A field and a role have the same id: " + field.id(),
            "欄のidを変えるか、その役割を担う欄なら「role」に書いてください。",
            "Rename the field, or name the role under \"role\" if this field gives it.");
      }
      role.filter(name -> !world.isRole(name)).ifPresent(name -> noRole(written.at("role"), name));
    }
  }

  void type(FieldType type, Written written) {
    if (type instanceof Entry(String name, When where)) {
      ledger(name, written.at("ledger"))
          .ifPresent(ledger -> when(where, Scope.of(ledger), written.at("where")));
    }
  }

  void asking(String id, FormField.Asking asking, Scope scope, Written written) {
    when(asking.when(), scope, written.at("if"));
    asking.notBefore().ifPresent(name -> day(name, scope, written.at("not-before"), true));
    asking.notAfter().ifPresent(_ -> day(id, scope, written.at("not-after"), true));
    asking.notBehind().ifPresent(_ -> day(id, scope, written.at("later-than"), true));
    asking.preset().ifPresent(preset -> preset(id, preset, scope, written.at("default")));
    asking.otherThan().forEach(name -> person(name, scope, written.at("other-than")));
    Place from = written.at("taken-from");
    asking
        .takenFrom()
        .flatMap(name -> entry(name, scope, from))
        .flatMap(entry -> world.controls().ledger(entry.ledger()))
        .filter(world::isSound)
        .ifPresent(ledger -> field(id, Scope.of(ledger), from));
    asking.workedOut().ifPresent(how -> workedOut(how, scope, written));
  }

  private void preset(String id, FormField.Preset preset, Scope scope, Place place) {
    Optional<FieldType> type = type(id, scope);
    switch (preset) {
      case TODAY -> day(id, scope, place, false);
      case SELF -> person(id, scope, place);
      case NOW -> {
        if (type.filter(it -> it != Plain.TIME).isPresent()) {
          findings.wrongType(place, id, "日時", "a moment");
        }
      }
    }
  }

  private void workedOut(FormField.WorkedOut how, Scope scope, Written written) {
    Set<String> names = world.extensions().workedOut().get(how.by());
    if (names == null) {
      findings.extension(
          written.at("worked-out-by"), how.by(), world.extensions().workedOut().keySet());
    } else {
      uses(how.uses(), names, scope, written.at("uses"));
    }
  }

  void uses(Map<String, String> uses, Set<String> names, Scope scope, Place place) {
    uses.forEach(
        (name, field) -> {
          if (!names.contains(name)) {
            findings.extension(place, name, names);
          }
          field(field, scope, place);
        });
  }

  /** For which system or service a role is meant. */
  enum Meant {
    /** It follows from the entry, or from who acts. */
    KNOWN,
    /** The entry is a system. */
    SYSTEM,
    UNKNOWN
  }

  void who(List<String> names, Scope scope, Meant meant, Place place) {
    for (String name : names) {
      if (!scope.isPerson(name)) {
        role(name, meant, place);
      }
    }
  }

  private void role(String name, Meant meant, Place place) {
    Optional<RoleSet.PolicyRole> role = world.roles().find(name);
    if (!world.isRole(name)) {
      noRole(place, name);
    } else if (role.isEmpty()) {
      findings.tell(
          place,
          ControlFault.NOBODY_HOLDS,
          "誰にも充てられていない役割です：" + name,
          "Nobody has the role " + name + ".",
          "roles.yaml に加えるか、ほかの役割にしてください。",
          "Add it to roles.yaml, or name another.");
    } else if (isUnclear(role.get().scope(), meant)) {
      findings.tell(
          place,
          ControlFault.UNCLEAR_ROLE,
          "どのシステム・サービスの「" + name + "」か分かりません。",
          "It is not said of which system or service " + name + " is meant.",
          "「of」に、システム又はサービスを指す欄を書いてください。",
          "Name the field with the system or service under \"of\".");
    }
  }

  private static boolean isUnclear(RoleSet.Scope scope, Meant meant) {
    return switch (scope) {
      case ORGANIZATION, DEPARTMENT, OFFICE -> false;
      case SYSTEM -> meant == Meant.UNKNOWN;
      case SERVICE -> meant != Meant.KNOWN;
    };
  }

  private void noRole(Place place, String name) {
    findings.unknown(place, FileFault.NO_SUCH_ROLE, "役割", "role", name, world.roleNames());
  }
}
