package jp.sekimori.app.decision.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.rules.CompareView.Case;
import jp.sekimori.app.decision.rules.CompareView.Changed;
import jp.sekimori.app.decision.rules.CompareView.Said;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.sheet.CsvFile;
import jp.sekimori.app.site.Page;
import jp.sekimori.rules.table.Words;

/** What two editions decide differently, as a file. */
final class CompareFile {
  private static final List<String> HEADS =
      List.of("act", "when", "older", "newer", "what", "older.clauses", "newer.clauses");

  private final Page page;

  CompareFile(Page page) {
    this.page = page;
  }

  CsvFile csv(CompareView view) {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADS.stream().map(head -> page.text("rules.compare.file." + head)).toList());
    for (Changed<Case> changed : view.answers()) {
      changed.all().forEach(each -> rows.add(cells(changed.table().title(), each)));
    }
    return new CsvFile(rows);
  }

  private List<String> cells(Words act, Case each) {
    return List.of(
        text(act),
        text(each.when()),
        said(each.older(), said -> page.text(Worded.of(said.effect()))),
        said(each.newer(), said -> page.text(Worded.of(said.effect()))),
        each.what().stream().map(this::text).collect(Collectors.joining(" / ")),
        said(each.older(), CompareFile::clauses),
        said(each.newer(), CompareFile::clauses));
  }

  private String said(Optional<Said> said, Function<Said, String> cell) {
    return said.map(cell).orElse(page.text("rules.compare.unknown"));
  }

  private static String clauses(Said said) {
    return said.clauses().stream()
        .map(clause -> clause.number() + "（" + clause.id() + "）")
        .collect(Collectors.joining(" / "));
  }

  private String text(Words words) {
    return page.text(Worded.of(words));
  }
}
