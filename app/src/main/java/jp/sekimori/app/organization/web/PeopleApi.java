package jp.sekimori.app.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.site.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is who, for programs. */
@RestController
@RequestMapping("/api/v1")
class PeopleApi {
  private final Snapshots snapshots;

  PeopleApi(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  record Named(UUID id, String name) {}

  /**
   * @param kind in which way somebody is in it; null where that is not asked
   */
  record Post(UUID id, String name, Named office, @Nullable String kind) {}

  record Found(
      UUID id, String name, String kana, String staffNumber, boolean absent, List<Post> posts) {}

  /**
   * @param count how many were found, on all pages
   */
  record People(LocalDate day, int count, int page, int pages, List<Found> people) {}

  @GetMapping("/people")
  People people(
      When when,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    PeopleView found = PeopleView.of(when, snapshot(when), q.strip(), page);
    return new People(
        when.day(),
        found.total(),
        found.pager().page(),
        found.pager().pages(),
        found.people().stream().map(PeopleApi::found).toList());
  }

  private static Found found(PeopleView.Hit hit) {
    var person = hit.person();
    return new Found(
        person.id(),
        person.name(),
        person.kana(),
        person.staffNumber(),
        hit.absent(),
        hit.positions().stream()
            .map(
                position ->
                    new Post(
                        position.post().id(),
                        position.post().name(),
                        new Named(position.post().office(), position.officeName()),
                        position.kind().code()))
            .toList());
  }

  /**
   * @param post null for an appointment
   */
  record Holder(Named person, @Nullable Post post, String source, String standing) {}

  /**
   * @param kind as in {@link Answer.Reason.Kind}
   * @param subject the post or person it speaks of
   */
  record Reason(String kind, String subject, String ja, String en) {}

  record Holders(
      String role,
      String name,
      @Nullable Named office,
      LocalDate day,
      boolean vacant,
      List<Holder> holders,
      List<Reason> reasons) {}

  /** Who has a role, with the reasons; and if nobody has, that too. */
  @GetMapping("/roles/{role}/holders")
  Holders holders(When when, @PathVariable String role, @RequestParam Optional<UUID> office) {
    Snapshot snapshot = snapshot(when);
    Optional<Named> asked =
        office.map(
            id ->
                snapshot
                    .state()
                    .office(id)
                    .map(it -> new Named(it.id(), it.name()))
                    .orElseThrow(Addresses::missing));
    Answer answer = snapshot.holder(role, office);
    if (answer.reasons().getFirst().kind() == Answer.Reason.Kind.UNKNOWN_ROLE) {
      throw Addresses.missing();
    }
    return new Holders(
        role,
        snapshot
            .state()
            .roles()
            .flatMap(set -> set.find(role))
            .map(PolicyRole::name)
            .map(it -> it.ja())
            .orElse(role),
        asked.orElse(null),
        when.day(),
        answer.isVacant(),
        answer.holders().stream().map(PeopleApi::holder).toList(),
        answer.reasons().stream().map(PeopleApi::reason).toList());
  }

  private Snapshot snapshot(When when) {
    if (!when.problems().isEmpty()) {
      throw Problem.NO_SUCH_DAY.found();
    }
    return snapshots.of(when.day(), when.believed());
  }

  private static Holder holder(Answer.Holder holder) {
    return new Holder(
        new Named(holder.person(), holder.name()),
        holder
            .seat()
            .map(
                seat ->
                    new Post(
                        seat.post(),
                        seat.name(),
                        new Named(seat.office(), seat.officeName()),
                        null))
            .orElse(null),
        word(holder.source()),
        word(holder.standing()));
  }

  private static Reason reason(Answer.Reason reason) {
    return new Reason(
        word(reason.kind()), reason.subject(), reason.message().ja(), reason.message().en());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
