package jp.sekimori.app.organization.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Search;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.site.Pager;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a search for people found.
 *
 * @param query as typed
 * @param offices no more than {@link #OFFICES}
 * @param total how many people were found, on all pages
 */
public record PeopleView(
    When when, String query, List<Place> offices, int total, List<Hit> people, Pager pager) {
  static final int PER_PAGE = 50;
  static final int OFFICES = 8;

  /**
   * An office, with who answers for it.
   *
   * @param path the offices above, from the top
   */
  public record Place(State.Office office, String path, List<RoleLine> roles) {}

  public record Hit(Person person, boolean absent, List<Position> positions) {}

  /** A post that somebody is in. */
  public record Position(State.Post post, String officeName, HoldingKind kind) {}

  static PeopleView of(When when, Snapshot snapshot, String query, int page) {
    Search.Found found = snapshot.search().find(query);
    String address =
        UriComponentsBuilder.fromPath("/people").queryParam("q", query).encode().toUriString()
            + (when.terms().isEmpty() ? "" : "&" + when.terms())
            + "&page=";
    Pager pager = Pager.of(page, found.people().size(), PER_PAGE, address);
    return new PeopleView(
        when,
        query,
        found.offices().stream().limit(OFFICES).map(office -> place(snapshot, office)).toList(),
        found.people().size(),
        pager.cut(found.people(), PER_PAGE).stream()
            .map(person -> hit(snapshot.state(), person))
            .toList(),
        pager);
  }

  private static Place place(Snapshot snapshot, State.Office office) {
    var above = new ArrayList<>(snapshot.state().up(office.id()).stream().skip(1).toList());
    Collections.reverse(above);
    return new Place(
        office,
        above.stream().map(State.Office::name).collect(Collectors.joining(" › ")),
        snapshot.state().roles().stream()
            .flatMap(set -> set.roles().stream())
            .filter(PeopleView::answersForAnOffice)
            .map(role -> snapshot.holder(role.id(), office.id()))
            .filter(answer -> !answer.isWithoutPost())
            .map(answer -> RoleLine.of(snapshot, answer))
            .toList());
  }

  private static boolean answersForAnOffice(PolicyRole role) {
    return role.scope() == Scope.OFFICE && !role.appointment() && !role.isEverybodys();
  }

  static Hit hit(State state, Person person) {
    return new Hit(
        person,
        state.isAbsent(person.id()),
        state.held(person.id()).stream()
            .sorted(java.util.Comparator.comparing(State.Holding::kind))
            .flatMap(
                holding ->
                    state.post(holding.post()).stream()
                        .map(post -> position(state, post, holding.kind())))
            .toList());
  }

  private static Position position(State state, State.Post post, HoldingKind kind) {
    return new Position(
        post,
        Optional.of(post.office()).flatMap(state::office).map(State.Office::name).orElse(""),
        kind);
  }
}
