package jp.sekimori.app.text.web;

import java.util.List;
import jp.sekimori.app.site.Pager;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.outline.Reading;

/**
 * The outline of one text.
 *
 * @param doubtful the clauses at which a reader would hesitate
 * @param parts the clauses of this page
 */
public record OutlineView(
    WorkHead head,
    Column column,
    Reading reading,
    List<Part> doubtful,
    List<Part> parts,
    Pager pager) {
  static final int CLAUSES_PER_PAGE = 400;

  static OutlineView of(WorkHead head, Work work, Column column, int page) {
    Reading reading = reading(work, column);
    var findings = new FindingsByClause(work.findings());
    List<Part> all =
        reading.outline().nodes().stream().map(node -> part(node, column, findings)).toList();
    var pager = Pager.of(page, all.size(), CLAUSES_PER_PAGE, address(head, column));
    return new OutlineView(
        head,
        column,
        reading,
        all.stream().filter(Part::isDoubtful).toList(),
        pager.cut(all, CLAUSES_PER_PAGE),
        pager);
  }

  private static Part part(Node node, Column column, FindingsByClause findings) {
    return new Part(
        node,
        false,
        Run.plain(node.clause().text().text()),
        findings.of(column, node.path().toString()));
  }

  static Reading reading(Work work, Column column) {
    return switch (work) {
      case Work.Single single -> single.reading();
      case Work.Pair pair -> column == Column.OLD ? pair.older() : pair.newer();
    };
  }

  private static String address(WorkHead head, Column column) {
    return head.at("/outline?column=") + column.code() + "&page=";
  }

  /** Where a clause is shown among its outline. */
  static String addressOf(WorkHead head, Column column, Node node) {
    int page = node.order() / CLAUSES_PER_PAGE + 1;
    return address(head, column) + page + "#" + Part.anchor(node);
  }

  public String addressOf(Part part) {
    return addressOf(head, column, part.node());
  }
}
