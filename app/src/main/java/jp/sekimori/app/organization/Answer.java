package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/**
 * Who has a role for an office on a day, and why.
 *
 * @param role as in {@link RoleSet.PolicyRole#id}
 * @param office empty when asked for the whole organization
 * @param holders who has it, stand-ins included; empty if the role is vacant
 * @param reasons how this came about, in order
 */
public record Answer(
    String role, Optional<UUID> office, LocalDate day, List<Holder> holders, List<Reason> reasons) {
  public Answer {
    holders = List.copyOf(holders);
    reasons = List.copyOf(reasons);
  }

  public boolean isVacant() {
    return holders.isEmpty();
  }

  /** Whether no post carries it here and nobody is appointed, rather than nobody being there. */
  public boolean isWithoutPost() {
    return reasons.stream().anyMatch(reason -> reason.kind() == Reason.Kind.NO_POST);
  }

  /** A post in its office on the day. */
  public record Seat(UUID post, String name, UUID office, String officeName, int rank) {}

  /** Why somebody has a role. */
  public enum Source {
    /** 充て職: by the pack, the post carries it. */
    EX_OFFICIO,
    /** The post was bound to it by hand. */
    BOUND,
    /** 任命. */
    APPOINTED
  }

  /** In which way somebody has a role. */
  public enum Standing {
    MAIN,
    CONCURRENT,
    ACTING,
    DEPUTY,
    /** By the order of deputies (代理順位), since nobody else is there. */
    BY_ORDER,
    APPOINTED;

    static Standing of(HoldingKind kind) {
      return valueOf(kind.name());
    }

    /** Whether a role is had for somebody else, or for nobody. */
    public boolean standsIn() {
      return this == ACTING || this == DEPUTY || this == BY_ORDER;
    }

    /** As at the end of its key: {@code by_order}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The end of the key of what the appointment is called; empty where it goes without saying. */
    public Optional<String> appointment() {
      return this == CONCURRENT || standsIn() ? Optional.of(code()) : Optional.empty();
    }
  }

  /**
   * Somebody who has the role.
   *
   * @param seat the post that it comes from, which others may hold; empty for an appointment
   */
  public record Holder(
      UUID person, String name, Optional<Seat> seat, Source source, Standing standing) {

    /** Whether it is had for somebody else, or for nobody. */
    public boolean standsIn() {
      return standing.standsIn();
    }
  }

  /**
   * A step of the answer.
   *
   * @param subject the post or the person it speaks of, as people say it; may be empty
   */
  public record Reason(Kind kind, String subject) {

    /** What a step says. */
    public enum Kind {
      CARRIED("この役割の充て職：", "Post that carries the role: "),
      BOUND("この役割を割り当てた職：", "Post bound to the role: "),
      APPOINTED("任命されている：", "Appointed: "),
      HELD("在職：", "Holds the post: "),
      ABSENT("不在：", "Absent: "),
      EMPTY("欠員：", "Nobody is in the post: "),
      ACTING("事務取扱：", "Acts in the post: "),
      DEPUTY("職務代理：", "Deputy: "),
      BY_ORDER("代理順位による代理：", "Deputy by the order: "),
      /** No post carries it here, and nobody is appointed. */
      NO_POST("この所属には、充て職も任命もない", "No post carries it here, and nobody is appointed"),
      /** Posts carry it, but nobody is there and nobody stands in. */
      VACANT("代わる者がいない", "Nobody stands in"),
      /** The organization has adopted no such role. */
      UNKNOWN_ROLE("役割が登録されていない", "The role is not known here");

      private final Message label;

      Kind(String ja, String en) {
        this.label = new Message(ja, en);
      }
    }

    public Message message() {
      return new Message(kind.label.ja() + subject, kind.label.en() + subject);
    }
  }
}
