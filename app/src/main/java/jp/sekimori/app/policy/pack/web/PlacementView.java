package jp.sekimori.app.policy.pack.web;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.policy.pack.Choice;
import jp.sekimori.app.policy.pack.Overlay.Finding;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.Placement;
import jp.sekimori.app.policy.pack.Placement.Dispute;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.outline.ClauseNumber;

/**
 * How a pack lies over an edition.
 *
 * @param problem why the last decision was not taken; empty where there is none
 */
public record PlacementView(
    Known known, Edition edition, Placement placement, Text text, String problem) {
  private static final int SHOWN = 60;

  /** A clause of the edition that may be meant. */
  public record Candidate(String path, String opening) {}

  public List<Link> trail() {
    return List.of(
        new Link("/policies", "規程"),
        new Link(known.at(""), known.title().ja()),
        new Link(known.at("/" + edition.code()), edition.name()));
  }

  public Pack.Edition laid() {
    return placement.pack().edition(placement.overlay().edition()).orElseThrow();
  }

  public List<Candidate> candidates(Dispute dispute) {
    return switch (dispute.finding()) {
      case Finding.Agrees(String path) -> List.of(candidate(path));
      case Finding.OtherTitle(String path, List<String> elsewhere) -> {
        var all = new ArrayList<>(elsewhere);
        if (!all.contains(path)) {
          all.addFirst(path);
        }
        yield all.stream().map(this::candidate).toList();
      }
      case Finding.OtherPlace(List<String> elsewhere) ->
          elsewhere.stream().map(this::candidate).toList();
      case Finding.Missing() -> List.of();
    };
  }

  private Candidate candidate(String path) {
    String printed = text.at(path).map(held -> held.node().clause().text().text()).orElse("");
    boolean cut = printed.codePointCount(0, printed.length()) > SHOWN;
    return new Candidate(
        path, cut ? printed.substring(0, printed.offsetByCodePoints(0, SHOWN)) + "…" : printed);
  }

  /**
   * The wording behind what was found: {@code other-title}, {@code other-place}, {@code missing}.
   */
  public String code(Dispute dispute) {
    return switch (dispute.finding()) {
      case Finding.Agrees _ -> "agrees";
      case Finding.OtherTitle _ -> "other-title";
      case Finding.OtherPlace _ -> "other-place";
      case Finding.Missing _ -> "missing";
    };
  }

  public int version(Dispute dispute) {
    return dispute.choice().map(Choice::version).orElse(0);
  }

  public String expected(PackClause clause) {
    return clause.path(placement.overlay().edition()).map(ClauseNumber::of).orElse("");
  }

  public String number(PackClause clause) {
    return placement.pack().number(clause);
  }
}
