package jp.sekimori.app.organization.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Who settles what of somebody who leaves, and who does not. */
@WebTest
@Import(Moving.class)
class SettlingTest {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(Time.ZONE));
  private static final LocalDate DAY = TODAY.plusDays(60);

  private final Cast cast;
  private final Moving staff;
  private final Visitor visitors;
  private final Leavings leavings;
  private final Settling settling;
  private final Accounts accounts;
  private final Ids ids;
  private UUID post = new UUID(0, 0);
  private UUID other = post;
  private UUID person = post;

  @Autowired
  SettlingTest(
      Cast cast,
      Moving staff,
      Visitor visitors,
      Leavings leavings,
      Settling settling,
      Accounts accounts,
      Ids ids) {
    this.cast = cast;
    this.staff = staff;
    this.visitors = visitors;
    this.leavings = leavings;
    this.settling = settling;
    this.accounts = accounts;
    this.ids = ids;
  }

  @BeforeEach
  void somebodyInTheOwnOffice() {
    post = staff.post(cast.shirakawa().own());
    other = staff.post(cast.shirakawa().other());
    person = staff.holder(post);
  }

  private UUID account(UUID whose) {
    UUID account = ids.next();
    staff.here(() -> accounts.create(Optional.empty(), account, whose, "ri-" + whose));
    return account;
  }

  @Test
  void itIsClosedWhenEverythingIsSettledAndOpenAgainWhenSomethingIsNot() {
    Acting manager = cast.acting(Role.MANAGER);
    Leaving leaving = staff.moving(person, other, DAY);
    for (LeavingItem item : LeavingItem.values()) {
      assertThat(staff.settle(manager, staff.again(leaving), item, ItemState.DONE, "見た")).isEmpty();
    }
    assertThat(staff.again(leaving).closed()).isPresent();
    assertThat(staff.open(person)).isEmpty();
    assertThat(staff.settle(manager, staff.again(leaving), LeavingItem.PLEDGE, ItemState.OPEN, ""))
        .isEmpty();
    assertThat(staff.open(person)).hasSize(1);
  }

  @Test
  void theSameFormSentTwiceSettlesOnceAndAnOldOneIsRefused() {
    Acting manager = cast.acting(Role.MANAGER);
    Leaving seen = staff.moving(person, other, DAY);
    assertThat(staff.settle(manager, seen, LeavingItem.ASSETS, ItemState.DONE, "鍵")).isEmpty();
    int version = staff.again(seen).version();
    assertThat(staff.settle(manager, seen, LeavingItem.ASSETS, ItemState.DONE, "鍵")).isEmpty();
    assertThat(staff.again(seen).version()).isEqualTo(version);
    assertThat(staff.settle(manager, seen, LeavingItem.ASSETS, ItemState.OPEN, ""))
        .containsExactly(Fault.STALE);
  }

  @Test
  void whatDoesNotApplyNeedsAReason() {
    Leaving leaving = staff.moving(person, other, DAY);
    Acting manager = cast.acting(Role.MANAGER);
    assertThat(staff.settle(manager, leaving, LeavingItem.DEVICES, ItemState.NOT_APPLICABLE, " "))
        .containsExactly(Fault.REASON);
    assertThat(staff.settle(manager, leaving, LeavingItem.DEVICES, ItemState.DONE, "\0"))
        .containsExactly(Fault.NOTE);
  }

  @Test
  void aRetiredPersonsAccountHasToBeStoppedFirstAndAMoversIsKept() {
    UUID account = account(person);
    Acting manager = cast.acting(Role.MANAGER);
    Leaving leaving = staff.retiring(person, DAY);
    assertThat(staff.settle(manager, leaving, LeavingItem.ACCOUNTS, ItemState.DONE, ""))
        .containsExactly(Fault.OUTSTANDING);
    assertThat(visitors.signIn(Role.ADMINISTRATOR).get("/leavings/" + leaving.id()).body())
        .contains("停止待ち")
        .contains("/accounts/" + account);
    var stopped =
        visitors.signIn(Role.ADMINISTRATOR).post("/accounts/" + account + "/disable", Map.of());
    assertThat(stopped.statusCode()).isEqualTo(302);
    assertThat(staff.settle(manager, leaving, LeavingItem.ACCOUNTS, ItemState.DONE, "")).isEmpty();

    UUID mover = staff.holder(post);
    account(mover);
    assertThat(
            staff.settle(
                manager, staff.moving(mover, other, DAY), LeavingItem.ACCOUNTS, ItemState.DONE, ""))
        .isEmpty();
  }

  @Test
  void nobodyElseSettlesIt() {
    Leaving leaving = staff.moving(person, other, DAY);
    Acting elsewhere = cast.acting(cast.shirakawa(), cast.shirakawa().other(), Role.MANAGER);
    for (Acting by :
        List.of(
            elsewhere,
            cast.acting(Role.STAFF),
            cast.acting(Role.AUDITOR),
            cast.acting(Role.CISO),
            cast.acting(Role.ADMINISTRATOR))) {
      assertThatThrownBy(() -> staff.settle(by, leaving, LeavingItem.ASSETS, ItemState.DONE, ""))
          .isInstanceOf(AccessDeniedException.class);
    }
    Acting secretary = cast.acting(Role.SECRETARIAT);
    assertThat(staff.settle(secretary, leaving, LeavingItem.ASSETS, ItemState.DONE, "")).isEmpty();
    assertThat(staff.here(() -> leavings.find(elsewhere, leaving.id()))).isEmpty();
  }

  @Test
  void nobodySettlesHisOwnLeaving() {
    Acting manager = cast.acting(Role.MANAGER);
    Acting self =
        new Acting(
            manager.organization(), manager.code(), person, manager.post(), manager.rights());
    Leaving leaving = staff.moving(person, other, DAY);
    assertThat(staff.settle(self, leaving, LeavingItem.ASSETS, ItemState.DONE, ""))
        .containsExactly(Fault.OWN);
    assertThat(staff.here(() -> leavings.find(self, leaving.id()))).isPresent();
  }

  @Test
  void severalAreSettledAtOnceAndWhoCannotBeIsNamed() {
    UUID second = staff.holder(post);
    Leaving one = staff.moving(person, other, DAY);
    Leaving two = staff.retiring(second, DAY);
    account(second);
    var together =
        staff.here(
            () ->
                settling.settleTogether(
                    cast.acting(Role.MANAGER),
                    List.of(one.id(), two.id(), two.id()),
                    LeavingItem.ACCOUNTS,
                    "一覧で確かめた"));
    assertThat(together.settled()).isEqualTo(1);
    assertThat(together.left())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.leaving().id()).isEqualTo(two.id());
              assertThat(left.fault()).isEqualTo(Fault.OUTSTANDING);
            });
  }

  @Test
  void theManagerSettlesItOnItsPage() {
    Leaving leaving = staff.moving(person, other, TODAY.minusDays(3));
    Visitor manager = visitors.signIn(Role.MANAGER);
    assertThat(manager.get("/").body()).contains("異動・退職時の確認").contains("期限を過ぎています");
    assertThat(manager.get("/leavings?q=" + person).body()).contains("離任 " + person);
    assertThat(manager.get("/leavings?on=2026-02-30").body()).contains("という日はありません");
    assertThat(manager.get("/leavings?office=x").statusCode()).isEqualTo(404);
    String address = "/leavings/" + leaving.id();
    assertThat(manager.get(address).body()).contains("資産の台帳はまだない").doesNotContain("S6-1(12)");
    var half = Map.of("version", "1", "devices", "not-applicable", "assets", "done");
    var refused = manager.post(address, half);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("「該当なし」とする理由を入力してください");
    var form =
        Map.of(
            "version",
            "1",
            "devices",
            "not-applicable",
            "devices-note",
            "貸与なし",
            "assets",
            "done",
            "accounts",
            "done",
            "pledge",
            "done");
    assertThat(manager.post(address, form).statusCode()).isEqualTo(302);
    assertThat(manager.post(address, form).statusCode()).isEqualTo(302);
    assertThat(manager.get(address).body()).contains("確認済み");
    assertThat(manager.get("/history/leaving/" + leaving.id()).body()).contains("異動・退職時の項目の確認");
    var bulk = Map.of("leaving", "" + leaving.id(), "item", "assets", "note", "x");
    assertThat(manager.post("/leavings/settle", bulk).statusCode()).isEqualTo(422);
    Visitor elsewhere = visitors.signIn(cast.shirakawa(), cast.shirakawa().other(), Role.MANAGER);
    assertThat(elsewhere.get(address).statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/leavings?state=all&q=" + person).body())
        .doesNotContain("離任 " + person);
  }
}
