package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.Answer.Reason;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Answer.Source;
import jp.sekimori.app.organization.Answer.Standing;
import jp.sekimori.app.organization.Candidate.Who;

/**
 * Decides between candidates: who holds the post and is there; beside them who stands in by name
 * (事務取扱, 職務代理); if there is none of these, the first of the order of deputies who is there.
 */
final class Resolution {
  private final List<Holder> holders = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  private Resolution() {}

  static Answer of(String role, Optional<UUID> office, LocalDate day, List<Candidate> candidates) {
    var resolution = new Resolution();
    var posts = new LinkedHashMap<Seat, List<Candidate>>();
    for (Candidate candidate : candidates.stream().sorted(Candidate.ORDER).toList()) {
      candidate
          .seat()
          .ifPresentOrElse(
              seat -> posts.computeIfAbsent(seat, _ -> new ArrayList<>()).add(candidate),
              () -> resolution.appointed(candidate));
    }
    posts.forEach(resolution::post);
    if (candidates.isEmpty()) {
      resolution.say(Reason.Kind.NO_POST, "");
    } else if (resolution.holders.isEmpty()) {
      resolution.say(Reason.Kind.VACANT, "");
    }
    return new Answer(role, office, day, resolution.holders, resolution.reasons);
  }

  private void appointed(Candidate candidate) {
    candidate
        .who()
        .ifPresent(
            who -> {
              say(Reason.Kind.APPOINTED, who.name());
              if (who.absent()) {
                say(Reason.Kind.ABSENT, who.name());
              } else {
                holders.add(
                    new Holder(
                        who.person(),
                        who.name(),
                        Optional.empty(),
                        Source.APPOINTED,
                        Standing.APPOINTED));
              }
            });
  }

  private void post(Seat seat, List<Candidate> candidates) {
    Source source = candidates.getFirst().source();
    String named = seat.officeName() + " " + seat.name();
    say(source == Source.BOUND ? Reason.Kind.BOUND : Reason.Kind.CARRIED, named);
    List<Who> here =
        candidates.stream()
            .filter(each -> each.place() == 0)
            .flatMap(each -> each.who().stream())
            .distinct()
            .toList();
    if (here.stream().noneMatch(who -> who.kind().isRegular())) {
      say(Reason.Kind.EMPTY, named);
    }
    int before = holders.size();
    for (Who who : here) {
      if (who.absent()) {
        say(Reason.Kind.ABSENT, who.name());
      } else {
        holds(seat, source, who, Standing.of(who.kind()));
      }
    }
    if (holders.size() == before) {
      byOrder(seat, source, candidates);
    }
  }

  private void byOrder(Seat seat, Source source, List<Candidate> candidates) {
    var places = new LinkedHashMap<Integer, List<Who>>();
    candidates.stream()
        .filter(each -> each.place() > 0)
        .forEach(
            each ->
                each.who()
                    .ifPresent(
                        who ->
                            places.computeIfAbsent(each.place(), _ -> new ArrayList<>()).add(who)));
    for (Map.Entry<Integer, List<Who>> place : places.entrySet()) {
      List<Who> there = place.getValue().stream().distinct().filter(who -> !who.absent()).toList();
      if (!there.isEmpty()) {
        there.forEach(who -> holds(seat, source, who, Standing.BY_ORDER));
        return;
      }
    }
  }

  private void holds(Seat seat, Source source, Who who, Standing standing) {
    say(
        switch (standing) {
          case MAIN, CONCURRENT -> Reason.Kind.HELD;
          case ACTING -> Reason.Kind.ACTING;
          case DEPUTY -> Reason.Kind.DEPUTY;
          case BY_ORDER -> Reason.Kind.BY_ORDER;
          case APPOINTED -> Reason.Kind.APPOINTED;
        },
        who.name());
    holders.add(new Holder(who.person(), who.name(), Optional.of(seat), source, standing));
  }

  private void say(Reason.Kind kind, String subject) {
    reasons.add(new Reason(kind, subject));
  }
}
