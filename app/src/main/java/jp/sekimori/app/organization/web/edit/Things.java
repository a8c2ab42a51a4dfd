package jp.sekimori.app.organization.web.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.site.Link;
import org.springframework.stereotype.Component;

/** The office, post or person that an address names, whatever the day. */
@Component
class Things {
  private final Believed believed;
  private final People people;

  Things(Believed believed, People people) {
    this.believed = believed;
    this.people = people;
  }

  /**
   * @param name the latest known, as people say it
   * @param trail where its pages lie, its own last
   */
  record Named(UUID id, String name, List<Link> trail) {}

  Named office(UUID id) {
    String name = officeName(id);
    if (name.isEmpty()) {
      throw Addresses.missing();
    }
    return new Named(
        id, name, List.of(new Link("/offices", "所属"), new Link("/offices/" + id, name)));
  }

  /** Empty if there is none. */
  String officeName(UUID id) {
    var known = believed.ofOffice(id);
    return known.isEmpty() ? "" : known.getLast().is().name();
  }

  Named post(UUID id) {
    var known = believed.ofPost(id);
    if (known.isEmpty()) {
      throw Addresses.missing();
    }
    PostState is = known.getLast().is();
    String office = officeName(is.office());
    return new Named(
        id,
        office + " " + is.name(),
        List.of(
            new Link("/offices", "所属"),
            new Link("/offices/" + is.office(), office),
            new Link("/posts/" + id, is.name())));
  }

  /** The office of a post on a day, or the last before it. */
  UUID officeOf(UUID post, LocalDate day) {
    return Spans.at(believed.ofPost(post), day).orElseThrow().is().office();
  }

  Named person(UUID id) {
    Person person = people.find(id).orElseThrow(Addresses::missing);
    return new Named(
        person.id(),
        person.name(),
        List.of(new Link("/people", "職員"), new Link("/people/" + person.id(), person.name())));
  }

  Person whole(UUID person) {
    return people.find(person).orElseThrow(Addresses::missing);
  }
}
