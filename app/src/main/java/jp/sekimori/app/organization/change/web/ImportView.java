package jp.sekimori.app.organization.change.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.change.Checked;
import jp.sekimori.app.organization.change.Fault;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.KeptRow;
import jp.sekimori.app.organization.change.Preview.OfficeMoves;
import jp.sekimori.app.site.Pager;
import org.jspecify.annotations.Nullable;

/**
 * A list that is being checked or previewed.
 *
 * @param aside rows set aside so far
 * @param wanted the kind of faults that is looked at; null for all
 * @param asked the page that is looked at
 * @param said what became of the last form; empty for nothing
 */
public record ImportView(
    Import list,
    Checked checked,
    List<KeptRow> aside,
    Fault.@Nullable Kind wanted,
    int asked,
    String said) {
  private static final int PER_PAGE = 50;

  /** How many rows have a fault of each kind. */
  public Map<Fault.Kind, Long> kinds() {
    return checked.plan().faults().stream()
        .collect(Collectors.groupingBy(Fault::kind, TreeMap::new, Collectors.counting()));
  }

  public long badRows() {
    return checked.plan().faults().stream().mapToInt(Fault::row).distinct().count();
  }

  private List<Fault> faults() {
    return checked.plan().faults().stream()
        .filter(fault -> wanted == null || fault.kind() == wanted)
        .toList();
  }

  public List<Fault> faultsHere() {
    return faultPager().cut(faults(), PER_PAGE);
  }

  public Pager faultPager() {
    String kind = wanted == null ? "" : "kind=" + wanted.name().toLowerCase(Locale.ROOT) + "&";
    return Pager.of(asked, faults().size(), PER_PAGE, address() + "?" + kind + "page=");
  }

  public String address() {
    return "/changes/" + list.id();
  }

  private List<OfficeMoves> offices() {
    return checked.preview().map(it -> it.offices()).orElse(List.of());
  }

  public int officeCount() {
    return offices().size();
  }

  public Pager officePager() {
    return Pager.of(asked, offices().size(), PER_PAGE, address() + "?page=");
  }

  public List<OfficeMoves> officesHere() {
    return officePager().cut(offices(), PER_PAGE);
  }

  /** Rows of the list without those set aside. */
  public int rows() {
    return checked.table().lines().size() - aside.size();
  }

  public Optional<UUID> restOf() {
    return list.restOf();
  }

  /** Whether somebody is told that a change concerns himself. */
  public boolean isOwn() {
    return kinds().containsKey(Fault.Kind.OWN);
  }
}
