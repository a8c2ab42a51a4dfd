package jp.sekimori.app.organization.web.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Finding.Kind;
import jp.sekimori.app.organization.Findings;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.site.Pager;

/**
 * What the page of findings shows.
 *
 * @param seen all that whoever asks may see
 * @param everywhere whether that is all there is, and not only what is of the own offices
 * @param kind narrowed to; empty for all
 * @param office narrowed to, and to those below it; empty for all
 */
public record FindingsView(
    When when,
    Snapshot snapshot,
    List<Finding> seen,
    boolean everywhere,
    Optional<Kind> kind,
    Optional<Office> office) {
  static final int PER_PAGE = 50;

  /** Where something can be mended; the wording is in the messages under {@code findings.way.}. */
  public record Way(String word, String address) {}

  /** A page of the list. */
  public record Part(List<Finding> findings, Pager pager) {}

  private List<Finding> ofOffice() {
    return seen.stream().filter(this::isOfOffice).toList();
  }

  private boolean isOfOffice(Finding finding) {
    return office.isEmpty()
        || finding.office().stream()
            .flatMap(it -> snapshot.state().up(it.id()).stream())
            .anyMatch(it -> it.id().equals(office.get().id()));
  }

  /** What is found by the narrowing. */
  public List<Finding> chosen() {
    return ofOffice().stream()
        .filter(finding -> kind.isEmpty() || finding.kind() == kind.get())
        .toList();
  }

  public Part part(int page) {
    List<Finding> chosen = chosen();
    Pager pager = Pager.of(page, chosen.size(), PER_PAGE, address("", kind, true) + "page=");
    return new Part(pager.cut(chosen, PER_PAGE), pager);
  }

  /** How many there are of each kind in the offices chosen. */
  public Map<Kind, Long> counts() {
    return Findings.count(ofOffice());
  }

  public long total() {
    return ofOffice().size();
  }

  /** Those with findings, and those above them, in the order of the tree. */
  public List<Office> offices() {
    State state = snapshot.state();
    Set<UUID> wanted = new LinkedHashSet<>();
    seen.forEach(
        finding ->
            finding.office().ifPresent(it -> state.up(it.id()).forEach(up -> wanted.add(up.id()))));
    return state.tree().stream().filter(it -> wanted.contains(it.id())).toList();
  }

  public int depth(Office it) {
    return snapshot.state().up(it.id()).size() - 1;
  }

  public boolean isOf(Office other) {
    return office.filter(it -> it.id().equals(other.id())).isPresent();
  }

  /** The page, or what lies below it, narrowed to a kind. */
  public String address(String below, Optional<Kind> to) {
    return address(below, to, false);
  }

  private String address(String below, Optional<Kind> to, boolean more) {
    var terms = new ArrayList<String>();
    if (!when.terms().isEmpty()) {
      terms.add(when.terms());
    }
    to.ifPresent(it -> terms.add("kind=" + it.code()));
    office.ifPresent(it -> terms.add("office=" + it.id()));
    String query = String.join("&", terms);
    String path = "/findings" + below;
    if (more) {
      return path + "?" + query + (query.isEmpty() ? "" : "&");
    }
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** What a form that asks for another day sends along. */
  public Map<String, String> kept() {
    return java.util.stream.Stream.concat(
            kind.map(it -> Map.entry("kind", it.code())).stream(),
            office.map(it -> Map.entry("office", it.id().toString())).stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public String role(Finding finding) {
    return finding.role().orElse("");
  }

  /** The forms that mend it, for those who may; for the others where it can be looked at. */
  public List<Way> ways(Finding finding, boolean may) {
    var ways = new ArrayList<Way>();
    switch (finding.kind()) {
      case VACANT_ROLE -> {
        finding.posts().forEach(post -> post(post.id(), may, "fill", "/holders", ways));
        if (may) {
          finding
              .posts()
              .forEach(post -> ways.add(new Way("deputies", "/posts/" + post.id() + "/deputies")));
        }
        if (may && finding.posts().isEmpty()) {
          finding
              .office()
              .ifPresent(it -> ways.add(new Way("post", "/offices/" + it.id() + "/posts/new")));
          ways.add(new Way("roles", "/roles"));
        }
      }
      case COMBINATION -> {
        finding
            .person()
            .ifPresent(it -> ways.add(new Way("person", Addresses.person(it.id(), when))));
        if (may && !finding.settled()) {
          ways.add(new Way("appoint", Addresses.people(when)));
        }
      }
      case TOO_MANY_HOLDERS ->
          finding.posts().forEach(post -> post(post.id(), may, "seats", "/change", ways));
      case NO_POST ->
          finding
              .person()
              .ifPresent(
                  it ->
                      ways.add(
                          may
                              ? new Way("place", "/people/" + it.id() + "/holdings")
                              : new Way("person", Addresses.person(it.id(), when))));
    }
    return ways;
  }

  private void post(UUID post, boolean may, String word, String form, List<Way> ways) {
    ways.add(
        may ? new Way(word, "/posts/" + post + form) : new Way("see", Addresses.post(post, when)));
  }
}
