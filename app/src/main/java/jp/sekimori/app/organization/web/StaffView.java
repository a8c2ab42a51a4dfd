package jp.sekimori.app.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Offices, posts, people, and who holds what.
 *
 * @param ids of what the forms will create: office, post, person
 * @param problem what was wrong with the form sent, as a key of wording; null for nothing
 */
public record StaffView(
    List<Roster.Office> offices,
    List<Roster.Post> posts,
    List<Person> people,
    List<Roster.Holding> holdings,
    List<Roster.Binding> bindings,
    LocalDate today,
    Ids ids,
    @Nullable String problem) {

  /** Of what the forms will create. */
  public record Ids(UUID office, UUID post, UUID person) {}

  public List<Roster.Post> postsOf(UUID office) {
    return posts.stream().filter(post -> post.office().equals(office)).toList();
  }

  public List<Roster.Holding> holdingsOf(UUID post) {
    return holdings.stream().filter(holding -> holding.post().equals(post)).toList();
  }

  public List<Roster.Binding> bindingsOf(UUID post) {
    return bindings.stream().filter(binding -> binding.post().equals(post)).toList();
  }

  /** A post with its office, for a list to choose from. */
  public String nameOf(Roster.Post post) {
    return offices.stream()
        .filter(office -> office.id().equals(post.office()))
        .map(office -> office.name() + " " + post.name())
        .findFirst()
        .orElse(post.name());
  }

  public Role[] roles() {
    return Role.values();
  }
}
