package jp.sekimori.app.organization;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.RoleSet.Avoid;
import jp.sekimori.app.organization.RoleSet.AvoidKind;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.clauses.text.Message;

/**
 * Something amiss in who is who.
 *
 * @param role the role it is about, if any
 * @param office where
 * @param person whom it concerns
 * @param settled whether somebody has seen to it already: a substitute is appointed
 * @param what what is amiss
 * @param mend how to mend it
 */
public record Finding(
    Kind kind,
    Optional<String> role,
    Optional<Named> office,
    Optional<Named> person,
    boolean settled,
    Message what,
    Message mend) {

  /** What can be amiss. */
  public enum Kind {
    VACANT_ROLE,
    /** Of an auditor and the audited, or of an applicant and the approver. */
    COMBINATION,
    NO_POST,
    TOO_MANY_HOLDERS
  }

  /** Somebody or something that a page can link to. */
  public record Named(UUID id, String name) {}

  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::kind)
          .thenComparing(each -> each.office().map(Named::name).orElse(""))
          .thenComparing(each -> each.role().orElse(""))
          .thenComparing(each -> each.person().map(Named::name).orElse(""))
          .thenComparing(each -> each.person().map(who -> who.id().toString()).orElse(""))
          .thenComparing(each -> each.office().map(it -> it.id().toString()).orElse(""));

  static Finding vacant(PolicyRole role, Optional<Office> office, Answer answer) {
    String where = office.map(Office::name).orElse("");
    boolean post =
        answer.reasons().stream().anyMatch(reason -> reason.kind() == Answer.Reason.Kind.CARRIED);
    return new Finding(
        Kind.VACANT_ROLE,
        Optional.of(role.id()),
        office.map(it -> new Named(it.id(), it.name())),
        Optional.empty(),
        false,
        new Message(
            (where + "の" + role.name().ja() + "が欠けています。").replaceFirst("^の", ""),
            ("Nobody has the role "
                + role.name().en()
                + (where.isEmpty() ? "." : " in " + where + "."))),
        post
            ? new Message(
                "充て職の後任を配置するか、事務取扱又は職務代理を置いてください。",
                "Fill the post that carries it, or let somebody act in it or deputize.")
            : new Message(
                "充て職に当たる職を登録するか、役割の定めを改めてください。",
                "Enter the post that carries it, or amend the rule of the role."));
  }

  static Finding noPost(Named person) {
    return new Finding(
        Kind.NO_POST,
        Optional.empty(),
        Optional.empty(),
        Optional.of(person),
        false,
        new Message(person.name() + "さんは職に就いていません。", person.name() + " holds no post."),
        new Message(
            "職に配置してください。退職した場合は、アカウントが無効であることを確かめてください。",
            "Put the person into a post; of somebody who has left, check that the account is"
                + " disabled."));
  }

  static Finding crowded(Seat seat, long holders, int seats) {
    String name = seat.officeName() + " " + seat.name();
    return new Finding(
        Kind.TOO_MANY_HOLDERS,
        Optional.empty(),
        Optional.of(new Named(seat.office(), seat.officeName())),
        Optional.empty(),
        false,
        new Message(
            name + "は定員" + seats + "名に対して本務の者が" + holders + "名います。",
            name + " has " + seats + " seats and " + holders + " main holders."),
        new Message(
            "定員を改めるか、異動の登録漏れがないか確かめてください。",
            "Amend the seats, or look for a move that was not entered."));
  }

  static Finding combination(
      Avoid avoid, String one, String other, Named person, Optional<Named> substitute) {
    String both = "「" + one + "」と「" + other + "」";
    Message what =
        avoid.kind() == AvoidKind.AUDITOR_AUDITED
            ? new Message(
                person.name() + "さんが" + both + "を兼ね、自らの仕事を監査することになります。",
                person.name() + " has both roles and would audit his own work: " + both)
            : new Message(
                person.name() + "さんが" + both + "を兼ね、自らの申請を許可することになります。",
                person.name() + " has both roles and would approve his own applications: " + both);
    Message mend =
        substitute
            .map(
                it ->
                    new Message(
                        "この所属の監査は" + it.name() + "さんが代わって行います。",
                        it.name() + " audits this area in his place."))
            .orElseGet(
                () ->
                    avoid.substitute().isPresent()
                        ? new Message(
                            "この所属の監査を行う代わりの者を任命してください。",
                            "Appoint a substitute who audits this area.")
                        : new Message(
                            "一方の役割を別の者に移すか、許可を別の者に行わせてください。",
                            "Give one of the roles to somebody else, or let somebody else"
                                + " approve."));
    return new Finding(
        Kind.COMBINATION,
        Optional.of(avoid.one()),
        Optional.empty(),
        Optional.of(person),
        substitute.isPresent(),
        what,
        mend);
  }
}
