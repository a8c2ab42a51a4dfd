package jp.sekimori.app.organization.web.chart;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Coverage;
import jp.sekimori.app.organization.Coverage.Spot;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.site.Pager;

/**
 * Who has a role, place by place.
 *
 * @param office the only place asked about; empty for all
 * @param asked what the list is narrowed to
 * @param spots those of the page
 * @param found how many there are on all pages
 */
public record HoldersView(
    When when,
    Snapshot snapshot,
    PolicyRole role,
    Optional<Office> office,
    Coverage coverage,
    Asked asked,
    List<Spot> spots,
    int found,
    Pager pager) {
  private static final int PER_PAGE = 50;

  /** So many are named in one place; the others are counted, and stand on the office's page. */
  public static final int NAMED = 5;

  /**
   * @param show all, vacant or acting
   * @param words in the name of the office or of a holder
   */
  public record Asked(String show, String words) {

    boolean takes(Spot spot) {
      boolean state =
          switch (show) {
            case "vacant" -> spot.isVacant();
            case "acting" -> spot.isStoodInFor();
            default -> true;
          };
      return state && (words.isBlank() || names(spot).contains(words.strip()));
    }

    private static String names(Spot spot) {
      var names = new StringBuilder(spot.office().map(Office::name).orElse(""));
      spot.answer().holders().forEach(holder -> names.append('\n').append(holder.name()));
      return names.toString();
    }
  }

  static HoldersView of(
      When when,
      Snapshot snapshot,
      PolicyRole role,
      Optional<Office> office,
      Asked asked,
      int page) {
    var coverage =
        office
            .map(it -> new Coverage(role, List.of(Coverage.at(snapshot, role, it))))
            .orElseGet(() -> snapshot.coverage(role));
    List<Spot> found = coverage.spots().stream().filter(asked::takes).toList();
    Pager pager = Pager.of(page, found.size(), PER_PAGE, address(when, role, asked));
    return new HoldersView(
        when,
        snapshot,
        role,
        office,
        coverage,
        asked,
        pager.cut(found, PER_PAGE),
        found.size(),
        pager);
  }

  private static String address(When when, PolicyRole role, Asked asked) {
    return HolderPages.address(role.id(), when, Optional.empty())
        + (when.terms().isEmpty() ? "?" : "&")
        + "show="
        + asked.show()
        + "&q="
        + URLEncoder.encode(asked.words(), StandardCharsets.UTF_8)
        + "&page=";
  }

  /** What a form that asks for another day sends along. */
  public Map<String, String> kept() {
    return office
        .map(it -> Map.of("office", it.id().toString()))
        .orElse(Map.of("show", asked.show(), "q", asked.words()));
  }

  /** The address of the list of all places. */
  public String all() {
    return HolderPages.address(role.id(), when, Optional.empty());
  }

  /** The posts that carry the role in a place, held or not. */
  public List<Seat> carriers(Spot spot) {
    return snapshot.carriers(role, spot.office().map(Office::id));
  }

  /** The offices above, from the top, joined as people say them. */
  public String above(Spot spot) {
    return spot.office()
        .map(it -> snapshot.state().up(it.id()))
        .map(up -> up.subList(1, up.size()).reversed())
        .map(up -> String.join(" ", up.stream().map(Office::name).toList()))
        .orElse("");
  }
}
