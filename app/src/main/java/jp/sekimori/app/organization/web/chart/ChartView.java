package jp.sekimori.app.organization.web.chart;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.Line;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.site.Page;

/**
 * What the page of the chart shows.
 *
 * @param office as seen from which; empty for the chart of all
 * @param own the office of whoever asks
 */
public record ChartView(
    When when,
    Snapshot snapshot,
    Optional<RoleSet> roles,
    Optional<Office> office,
    Optional<Office> own,
    KeptLayouts layouts) {

  /**
   * A role in words.
   *
   * @param lines what it is to others, a sentence each
   */
  public record Told(String name, String address, String holders, List<String> lines) {}

  /** The offices that may be chosen, in the order of their tree. */
  public List<Office> offices() {
    return snapshot.state().tree();
  }

  /** How deep an office lies in the tree; 0 at the top. */
  public int depth(Office office) {
    return snapshot.state().up(office.id()).size() - 1;
  }

  public boolean isFrom(Office other) {
    return office.filter(it -> it.id().equals(other.id())).isPresent();
  }

  /** The address of the page, or what lies below it, for this day and an office. */
  public String address(String below, Optional<UUID> of) {
    String terms = of.map(id -> "office=" + id).orElse("");
    String day = when.terms();
    String both = terms.isEmpty() || day.isEmpty() ? terms + day : terms + "&" + day;
    return "/chart" + below + (both.isEmpty() ? "" : "?" + both);
  }

  public String download() {
    return address("/download", office.map(Office::id));
  }

  public Content drawing(Page page) {
    String svg = Drawing.of(layouts, page, figures(page), lines(), "");
    return output -> output.writeContent(svg);
  }

  String file(Page page) {
    return Drawing.of(
        layouts, page, figures(page), lines(), title(page) + " " + page.day(when.day()));
  }

  public String title(Page page) {
    return office
        .map(it -> page.text("chart.title.office", it.name()))
        .orElse(page.text("chart.title"));
  }

  private List<Figure> figures(Page page) {
    var figures = new Figures(snapshot, office, when, page);
    return roles.stream().flatMap(set -> set.roles().stream()).map(figures::of).toList();
  }

  private List<Line> lines() {
    return roles.map(RoleSet::lines).orElse(List.of());
  }

  /** The chart once more in words. */
  public List<Told> told(Page page) {
    return figures(page).stream()
        .map(
            figure ->
                new Told(
                    figure.name(),
                    figure.address(),
                    figure.spoken(page.text("chart.comma")),
                    lines().stream()
                        .filter(line -> line.from().equals(figure.role()))
                        .map(line -> sentence(page, line))
                        .toList()))
        .toList();
  }

  private String sentence(Page page, Line line) {
    return page.text(
            "chart.says." + line.kind().code(), name(page, line.from()), name(page, line.to()))
        + (line.inferred() ? page.text("chart.says.inferred") : "");
  }

  private String name(Page page, String role) {
    return roles.flatMap(set -> set.find(role)).map(it -> page.text(it.name())).orElse(role);
  }
}
