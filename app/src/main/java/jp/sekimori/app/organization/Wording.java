package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Answer.Reason;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Coverage.Spot;
import jp.sekimori.app.organization.Finding.Kind;
import jp.sekimori.app.organization.Finding.Named;
import jp.sekimori.app.organization.RoleSet.Avoid;
import jp.sekimori.app.organization.RoleSet.AvoidKind;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;

/** Says what is amiss, where, and how to mend it. */
final class Wording {
  private Wording() {}

  static Finding vacant(PolicyRole role, Spot spot, List<Seat> carriers) {
    Optional<String> where = spot.office().map(Office::name);
    String ja = where.map(it -> it + "の").orElse("") + role.name().ja();
    String en = role.name().en() + where.map(it -> " of " + it).orElse("");
    String posts = carriers.stream().map(Wording::full).distinct().collect(Collectors.joining("、"));
    String postsEn = posts.replace("、", ", ");
    String absent =
        spot.answer().reasons().stream()
            .filter(reason -> reason.kind() == Reason.Kind.ABSENT)
            .map(Reason::subject)
            .distinct()
            .collect(Collectors.joining("さん、"));
    Message what;
    Message mend;
    if (carriers.isEmpty()) {
      what =
          new Message(
              ja + "が欠けています。充て職に当たる職がありません。",
              "Nobody has the role " + en + ": no post carries it.");
      mend =
          new Message(
              "充て職に当たる職を登録するか、役割の定めを改めてください。",
              "Enter a post that carries it, or amend the rule of the role.");
    } else if (absent.isEmpty()) {
      what =
          new Message(
              ja + "が欠けています。充て職の" + posts + "が欠員です。",
              "Nobody has the role "
                  + en
                  + ": the post that carries it, "
                  + postsEn
                  + ", is empty.");
      mend =
          new Message(
              "後任を配置するか、事務取扱又は職務代理を置いてください。",
              "Put somebody into the post, or let somebody act in it.");
    } else {
      what =
          new Message(
              ja + "が不在です。充て職の" + posts + "の" + absent + "さんが不在で、代わる人がいません。",
              "Nobody has the role "
                  + en
                  + " now: "
                  + absent.replace("さん、", ", ")
                  + " ("
                  + postsEn
                  + ") is absent and nobody stands in.");
      mend =
          new Message(
              "職務代理を置くか、代理順位を定めてください。", "Let somebody deputize, or lay down an order of deputies.");
    }
    return new Finding(
        Kind.VACANT_ROLE,
        Optional.of(role.id()),
        spot.office().map(it -> new Named(it.id(), it.name())),
        carriers.stream().map(Wording::named).toList(),
        Optional.empty(),
        false,
        what,
        mend);
  }

  private static String full(Seat seat) {
    return seat.officeName() + " " + seat.name();
  }

  private static Named named(Seat seat) {
    return new Named(seat.post(), full(seat));
  }

  static Finding noPost(Named person, Optional<LocalDate> since) {
    return new Finding(
        Kind.NO_POST,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(person),
        false,
        since
            .map(
                day ->
                    new Message(
                        person.name() + "さんは、" + Wareki.day(day) + "から職に就いていません。",
                        person.name() + " has held no post since " + day + "."))
            .orElseGet(
                () ->
                    new Message(
                        person.name() + "さんは、まだどの職にも就いていません。",
                        person.name() + " has never held a post.")),
        new Message(
            "職に配置してください。退職した人であれば、アカウントが無効であることを確かめてください。",
            "Put the person into a post. Of somebody who has left, make sure that the account is"
                + " disabled."));
  }

  static Finding crowded(Seat seat, long holders, int seats) {
    return new Finding(
        Kind.TOO_MANY_HOLDERS,
        Optional.empty(),
        Optional.of(new Named(seat.office(), seat.officeName())),
        List.of(named(seat)),
        Optional.empty(),
        false,
        new Message(
            full(seat) + "は、定員" + seats + "人に対して本務の人が" + holders + "人います。",
            full(seat)
                + " has "
                + holders
                + " main holders for "
                + seats
                + (seats == 1 ? " seat." : " seats.")),
        new Message(
            "定員を改めるか、異動の登録漏れがないか確かめてください。",
            "Amend the number of seats, or look for a move that was not entered."));
  }

  static Finding combination(
      Avoid avoid,
      PolicyRole one,
      PolicyRole other,
      Named person,
      Optional<Named> area,
      Optional<Named> substitute) {
    boolean audit = avoid.kind() == AvoidKind.AUDITOR_AUDITED;
    String ja =
        person.name()
            + "さんは、「"
            + one.name().ja()
            + "」と「"
            + other.name().ja()
            + "」を兼ねており、"
            + (audit ? "自らの業務を監査することになります。" : "自らの申請を許可することになります。")
            + (avoid.given() ? "規程が二つの役割を同じ職に充てているためです。" : "");
    String en =
        person.name()
            + " is both "
            + one.name().en()
            + " and "
            + other.name().en()
            + " and would "
            + (audit ? "audit their own work." : "approve their own applications.")
            + (avoid.given() ? " The policy itself gives both roles to one post." : "");
    return new Finding(
        Kind.COMBINATION,
        Optional.of(avoid.one()),
        area,
        List.of(),
        Optional.of(person),
        substitute.isPresent(),
        new Message(ja, en),
        substitute
            .map(it -> audited(area.map(Named::name).orElse(""), it))
            .orElseGet(() -> avoid.substitute().isPresent() ? appoint(area) : separate(audit)));
  }

  private static Message audited(String area, Named substitute) {
    return new Message(
        area + "の監査は、代行に任命されている" + substitute.name() + "さんが行います。",
        substitute.name() + ", who is appointed as a substitute, audits " + area + ".");
  }

  private static Message appoint(Optional<Named> area) {
    String name = area.map(Named::name).orElse("");
    return new Message(
        name + "の監査を代わって行う人を任命してください。",
        "Appoint a substitute who audits " + (name.isEmpty() ? "this area" : name) + ".");
  }

  private static Message separate(boolean audit) {
    return audit
        ? new Message(
            "一方の役割を別の人に移すか、この人の所属の監査を別の人に行わせてください。",
            "Give one of the roles to somebody else, or let somebody else audit this office.")
        : new Message(
            "一方の役割を別の人に移すか、この人の申請の許可を別の人に行わせてください。",
            "Give one of the roles to somebody else, or let somebody else decide on this person’s"
                + " applications.");
  }
}
