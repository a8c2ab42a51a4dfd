package jp.sekimori.app.text.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Finding.Column;

/** Finds the defects of a clause by its path. */
final class FindingsByClause {
  private record Place(Column column, String path) {}

  private final Map<Place, List<Finding>> findings;

  FindingsByClause(List<Finding> findings) {
    this.findings =
        findings.stream()
            .collect(Collectors.groupingBy(found -> new Place(found.column(), found.path())));
  }

  List<Finding> of(Column column, String path) {
    return findings.getOrDefault(new Place(column, path), List.of());
  }
}
