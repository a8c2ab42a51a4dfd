package jp.sekimori.app.organization;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Answer.Source;

/**
 * A post that carries a role, with somebody who may have it; or somebody appointed.
 *
 * @param seat empty for an appointment
 * @param place 0 for who holds the post or stands in for it by name; from 1 by the order of
 *     deputies
 * @param who empty where nobody does
 */
record Candidate(Source source, Optional<Seat> seat, int place, Optional<Who> who) {

  /** Somebody, in a way, who may not be there. */
  record Who(UUID person, String name, HoldingKind kind, boolean absent) {}

  /** The order in which answers speak; of ids by their texts, as the database compares them. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::source)
          .thenComparing(each -> each.seat().map(Seat::rank).orElse(0))
          .thenComparing(each -> each.seat().map(seat -> seat.post().toString()).orElse(""))
          .thenComparing(Candidate::place)
          .thenComparing(each -> each.who().map(Who::kind).orElse(HoldingKind.MAIN))
          .thenComparing(each -> each.who().map(who -> who.person().toString()).orElse(""));
}
