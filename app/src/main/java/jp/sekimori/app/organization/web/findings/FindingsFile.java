package jp.sekimori.app.organization.web.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Finding.Named;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.sheet.CsvFile;
import jp.sekimori.app.site.Page;

/** The list of findings as a file. */
final class FindingsFile {
  private static final List<String> HEADS =
      List.of(
          "kind", "code", "office", "role", "post", "person", "number", "what", "mend", "state");

  private final FindingsView view;
  private final Page page;

  FindingsFile(FindingsView view, Page page) {
    this.view = view;
    this.page = page;
  }

  CsvFile csv() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADS.stream().map(head -> page.text("findings.file." + head)).toList());
    view.chosen().forEach(finding -> rows.add(cells(finding)));
    return new CsvFile(rows);
  }

  private List<String> cells(Finding finding) {
    var state = view.snapshot().state();
    return List.of(
        page.text("findings.kind." + finding.kind().code()),
        finding.office().flatMap(it -> state.office(it.id())).map(Office::code).orElse(""),
        finding.office().map(Named::name).orElse(""),
        finding
            .role()
            .flatMap(id -> state.roles().flatMap(set -> set.find(id)))
            .map(role -> page.text(role.name()))
            .orElse(""),
        finding.posts().stream().map(Named::name).collect(Collectors.joining(" / ")),
        finding.person().map(Named::name).orElse(""),
        finding
            .person()
            .flatMap(it -> Optional.ofNullable(state.people().get(it.id())))
            .map(person -> person.staffNumber())
            .orElse(""),
        page.text(finding.what()),
        page.text(finding.mend()),
        page.text(finding.settled() ? "findings.settled" : "findings.open"));
  }
}
