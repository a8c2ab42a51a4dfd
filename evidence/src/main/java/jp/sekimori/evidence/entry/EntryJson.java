package jp.sekimori.evidence.entry;

import java.util.List;
import jp.sekimori.evidence.tree.Hash;

/** The canonical form of an entry, version 1: every name always present. */
final class EntryJson {
  private EntryJson() {}

  static Json of(Entry entry) {
    return new Json.Object()
        .with("action", entry.action())
        .with("actor", actor(entry.actor()))
        .with("at", Instants.write(entry.at()))
        .with("basis", basis(entry.basis()))
        .with("format", Entry.FORMAT)
        .with("number", entry.number())
        .with("object", subject(entry.subject()))
        .with("organization", entry.organization())
        .with("payloads", payloads(entry.payloads()))
        .with("seals", seals(entry.seals()));
  }

  private static Json actor(Actor actor) {
    return new Json.Object().with("person", actor.person()).with("post", actor.post());
  }

  private static Json basis(Basis basis) {
    List<Json> clauses = basis.clauses().stream().<Json>map(Json.Text::new).toList();
    return new Json.Object()
        .with("clauses", new Json.Array(clauses))
        .with("edition", basis.edition());
  }

  private static Json subject(Subject subject) {
    return new Json.Object()
        .with("id", subject.id())
        .with("kind", subject.kind())
        .with("version", subject.version());
  }

  private static Json payloads(List<Payload> payloads) {
    return new Json.Array(
        payloads.stream().map(each -> named(each.name(), "digest", each.digest())).toList());
  }

  private static Json seals(List<Seal> seals) {
    return new Json.Array(
        seals.stream().map(each -> named(each.name(), "seal", each.hash())).toList());
  }

  private static Json named(String name, String key, Hash hash) {
    return new Json.Object().with("name", name).with(key, hash.toString());
  }
}
