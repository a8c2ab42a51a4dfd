package jp.sekimori.rules;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.CaseFile.Case;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Table;

/** The rules of the shipped pack, and the cases that go with each table. */
final class PackCases {
  private final Rules rules = Packs.fukushima();
  private final Map<String, String> roles = Packs.roles();
  private final Map<String, Path> files =
      Packs.files("rules/cases").stream().collect(Collectors.toMap(CaseFile::table, file -> file));

  /** By table, for all editions. */
  private final Map<String, List<Case>> cases = new HashMap<>();

  /** A table as one edition has it, with the cases that hold there. */
  record Tried(Rulebook book, Table table, List<Case> cases) {
    @Override
    public String toString() {
      return book.edition() + " " + table.id();
    }
  }

  Stream<Rulebook> books() {
    return rules.editions().stream().map(edition -> rules.edition(edition).orElseThrow());
  }

  Stream<Tried> tables() {
    return books().flatMap(this::tables);
  }

  Stream<Tried> tables(Rulebook book) {
    return book.tables().stream()
        .map(
            table ->
                new Tried(
                    book,
                    table,
                    cases.computeIfAbsent(table.id(), _ -> read(table)).stream()
                        .filter(each -> each.isIn(book.edition()))
                        .toList()));
  }

  private List<Case> read(Table table) {
    Path file = files.get(table.id());
    return file == null ? List.of() : new CaseFile(file, table.facts(), rules.vocabulary()).cases();
  }

  /** Empty where no row says anything. */
  Optional<Said> said(Decider decider, Case each) {
    try {
      return Optional.of(Said.of(decider.decide(facts(each)), id -> roles.getOrDefault(id, id)));
    } catch (IllegalArgumentException gap) {
      return Optional.empty();
    }
  }

  private Facts facts(Case each) {
    return switch (rules.vocabulary().read(each.facts())) {
      case Given.Read read -> read.facts();
      case Given.Refused refused -> throw new AssertionError(refused.refusals());
    };
  }

  /** Tables that files of cases are about. */
  Set<String> written() {
    return files.keySet();
  }
}
