package jp.sekimori.evidence.entry;

import java.util.List;
import java.util.Map;

/** The canonical form of an entry, version 1: every name always present. */
final class EntryJson {
  private EntryJson() {}

  static Json of(Entry entry) {
    return new Json.Object(
        Map.of(
            "action",
            new Json.Text(entry.action()),
            "actor",
            actor(entry.actor()),
            "at",
            new Json.Text(Instants.write(entry.at())),
            "basis",
            basis(entry.basis()),
            "format",
            new Json.Number(Entry.FORMAT),
            "number",
            new Json.Number(entry.number()),
            "object",
            subject(entry.subject()),
            "organization",
            new Json.Text(entry.organization()),
            "payloads",
            payloads(entry.payloads()),
            "seals",
            seals(entry.seals())));
  }

  private static Json actor(Actor actor) {
    return new Json.Object(
        Map.of("person", new Json.Text(actor.person()), "post", new Json.Text(actor.post())));
  }

  private static Json basis(Basis basis) {
    List<Json> clauses = basis.clauses().stream().<Json>map(Json.Text::new).toList();
    return new Json.Object(
        Map.of("clauses", new Json.Array(clauses), "edition", new Json.Text(basis.edition())));
  }

  private static Json subject(Subject subject) {
    return new Json.Object(
        Map.of(
            "id", new Json.Text(subject.id()),
            "kind", new Json.Text(subject.kind()),
            "version", new Json.Number(subject.version())));
  }

  private static Json payloads(List<Payload> payloads) {
    return new Json.Array(
        payloads.stream().map(each -> named(each.name(), "digest", each.digest())).toList());
  }

  private static Json seals(List<Seal> seals) {
    return new Json.Array(
        seals.stream().map(each -> named(each.name(), "seal", each.hash())).toList());
  }

  private static Json named(String name, String key, Object hash) {
    return new Json.Object(
        Map.of("name", new Json.Text(name), key, new Json.Text(hash.toString())));
  }
}
