package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Coverage;
import jp.sekimori.app.organization.Coverage.Spot;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.web.When;
import jp.sekimori.app.organization.web.chart.Figure.Shape;
import jp.sekimori.app.organization.web.chart.Figure.Someone;
import jp.sekimori.app.site.Page;

/** Words what stands in each box. */
final class Figures {
  /** More are counted and not named. */
  private static final int NAMED = 2;

  private final Snapshot snapshot;
  private final Optional<Office> office;
  private final When when;
  private final Page page;

  /**
   * @param office as seen from which; empty for all
   */
  Figures(Snapshot snapshot, Optional<Office> office, When when, Page page) {
    this.snapshot = snapshot;
    this.office = office;
    this.when = when;
    this.page = page;
  }

  Figure of(PolicyRole role) {
    return office
        .map(it -> seenFrom(role, Coverage.at(snapshot, role, it)))
        .orElseGet(() -> ofAll(snapshot.coverage(role)));
  }

  private Figure ofAll(Coverage coverage) {
    PolicyRole role = coverage.role();
    if (role.scope() == Scope.ORGANIZATION && !role.rules().isEmpty() || role.body()) {
      return single(role, coverage.spots().stream().findFirst());
    }
    return many(coverage);
  }

  private Figure seenFrom(PolicyRole role, Spot spot) {
    if (spot.answer().isVacant() && !spot.needed() && !role.body()) {
      boolean appointed = role.rules().isEmpty();
      String note = page.text(appointed ? "chart.box.nobody" : "chart.box.elsewhere");
      return figure(role, Shape.ONE, List.of(), List.of(note), Optional.empty());
    }
    return single(role, Optional.of(spot));
  }

  private Figure single(PolicyRole role, Optional<Spot> spot) {
    List<Holder> holders = spot.map(it -> it.answer().holders()).orElse(List.of());
    boolean named = holders.size() <= NAMED;
    return figure(
        role,
        role.body() ? Shape.BODY : Shape.ONE,
        named ? holders.stream().map(this::someone).toList() : List.of(),
        named
            ? role.body() && holders.isEmpty() ? List.of(page.text("chart.box.body")) : List.of()
            : List.of(group(holders)),
        spot.filter(Spot::isVacant).map(_ -> page.text("chart.box.vacant")));
  }

  /** So many, and where, if all are of one office. */
  private String group(List<Holder> holders) {
    List<String> offices =
        holders.stream()
            .map(holder -> holder.seat().map(Seat::officeName).orElse(""))
            .distinct()
            .toList();
    return offices.size() == 1 && !offices.getFirst().isEmpty()
        ? page.text("chart.box.group", offices.getFirst(), holders.size())
        : page.text("chart.box.people", holders.size());
  }

  private Figure many(Coverage coverage) {
    var notes = new ArrayList<String>();
    long vacant = coverage.vacant();
    if (coverage.isNeeded()) {
      int places = coverage.spots().size();
      String kind = coverage.role().scope().code();
      notes.add(
          vacant == 0
              ? page.text("chart.box.all." + kind, places)
              : page.text("chart.box.places." + kind, places - vacant, places));
      if (coverage.stoodInFor() > 0) {
        notes.add(page.text("chart.box.acting.places", coverage.stoodInFor()));
      }
    } else {
      long people = coverage.people();
      notes.add(people > 0 ? page.text("chart.box.people", people) : page.text("chart.box.nobody"));
    }
    return figure(
        coverage.role(),
        Shape.MANY,
        List.of(),
        notes,
        vacant > 0 ? Optional.of(page.text("chart.box.vacant.places", vacant)) : Optional.empty());
  }

  private Figure figure(
      PolicyRole role,
      Shape shape,
      List<Someone> people,
      List<String> notes,
      Optional<String> vacancy) {
    return new Figure(
        role.id(),
        page.text(role.name()),
        shape,
        people,
        notes,
        vacancy,
        HolderPages.address(role.id(), when, office));
  }

  private Someone someone(Holder holder) {
    return new Someone(
        holder.seat().map(seat -> seat.officeName() + " " + seat.name()).orElse(""),
        holder.name(),
        holder.standsIn() ? page.text("chart.box." + holder.standing().code()) : "");
  }
}
