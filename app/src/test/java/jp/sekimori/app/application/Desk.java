package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.application.Deciding.Order;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.waiting.Waiting;
import jp.sekimori.app.waiting.Waits;
import org.springframework.stereotype.Component;

/** Where people of a test apply and decide; each test has an organization of its own. */
abstract class Desk {
  final jp.sekimori.app.ledger.Stage stage;
  final Applications applications;
  final Drafts drafts;
  final Submitting submitting;
  final Deciding deciding;
  final Ledgers ledgers;
  final Waiting waiting;
  final Ids ids;
  final Clock clock;

  Desk(Parts parts) {
    this.stage = parts.stage();
    this.applications = parts.applications();
    this.drafts = parts.drafts();
    this.submitting = parts.submitting();
    this.deciding = parts.deciding();
    this.ledgers = parts.ledgers();
    this.waiting = parts.waiting();
    this.ids = parts.ids();
    this.clock = parts.clock();
  }

  /** What a desk is made of. */
  @Component
  record Parts(
      jp.sekimori.app.ledger.Stage stage,
      Applications applications,
      Drafts drafts,
      Submitting submitting,
      Deciding deciding,
      Ledgers ledgers,
      Waiting waiting,
      Ids ids,
      Clock clock) {}

  static <T> T in(Acting acting, java.util.function.Supplier<T> work) {
    return jp.sekimori.app.ledger.Stage.in(acting, work);
  }

  Entry device(Players players, String label) {
    return stage.entered(
        players.manager(), players.office(), jp.sekimori.app.ledger.Stage.device(label, Map.of()));
  }

  Posted takeOut(Acting carrier, Entry... devices) {
    LocalDate today = LocalDate.now(clock);
    var filled = new HashMap<String, List<String>>();
    filled.put("item", Stream.of(devices).map(device -> device.id().toString()).toList());
    Map.of(
            "carrier", carrier.person().toString(),
            "purpose", "説明会で使うため",
            "destination", "会津若松市",
            "for-work", "yes",
            "carried-by", "vehicle",
            "safeguard", "case",
            "times", "once",
            "out-on", today.toString(),
            "due", today.plusDays(3).toString())
        .forEach((field, value) -> filled.put(field, List.of(value)));
    return new Posted(filled);
  }

  Applied draft(Acting acting, Posted posted) {
    return draft(acting, "take-out", posted);
  }

  Applied draft(Acting acting, String kind, Posted posted) {
    return in(
        acting,
        () -> {
          Blank blank = applications.blank(kind).orElseThrow();
          return done(drafts.save(acting, ids.next(), 0, blank, Optional.empty(), posted));
        });
  }

  static Applied done(Result result) {
    if (result instanceof Result.Done(var applied)) {
      return applied;
    }
    throw new AssertionError(
        result.getClass()
            + result.toString().substring(0, Math.min(300, result.toString().length())));
  }

  Result submit(Acting acting, Applied applied) {
    return in(acting, () -> submitting.submit(acting, applied.id(), applied.version(), Set.of()));
  }

  Applied submitted(Acting acting, Entry... devices) {
    return done(submit(acting, draft(acting, takeOut(acting, devices))));
  }

  Result decide(Acting acting, Applied applied, Verb verb, String comment) {
    var order =
        new Order(
            applied.version(),
            applied.way().done(),
            verb,
            comment,
            Optional.empty(),
            Posted.NOTHING);
    return in(acting, () -> deciding.decide(acting, applied.id(), order));
  }

  Applications.Whole whole(Acting acting, UUID id) {
    return in(acting, () -> applications.find(acting, id)).orElseThrow();
  }

  List<Waits> waits(Acting acting) {
    return in(acting, () -> waiting.mine(acting)).stream()
        .filter(each -> each.kind().equals(Applied.KIND))
        .toList();
  }

  List<Entry> entered(Acting acting, Applied applied) {
    return whole(acting, applied.id()).entered().stream()
        .map(each -> in(acting, () -> ledgers.find(acting, each.id())).orElseThrow())
        .toList();
  }

  Acting secretary(Players players) {
    return in(
        players.manager(),
        () -> stage.somebody(players.manager(), players.office(), "事務局 花子", Role.SECRETARIAT));
  }

  void change(Players players, Entry device, Map<String, String> more) {
    var result =
        in(
            players.manager(),
            () ->
                ledgers.change(
                    players.manager(),
                    device.id(),
                    device.version(),
                    device.office(),
                    jp.sekimori.app.ledger.Stage.device(
                        device.values().one("label").orElseThrow(), more)));
    assertThat(result).isInstanceOf(jp.sekimori.app.ledger.Result.Done.class);
  }

  /** The moment some time ago, as forms send it. */
  String ago(Duration time) {
    return clock.instant().minus(time).toString();
  }

  Posted taken(Duration ago) {
    return new Posted(Map.of("taken-at", List.of(ago(ago))));
  }

  jp.sekimori.app.ledger.Result move(Acting acting, Entry entry, String move, Posted posted) {
    return in(acting, () -> ledgers.move(acting, entry.id(), entry.version(), move, posted));
  }

  jp.sekimori.app.ledger.Result correct(Acting acting, Entry entry, Posted posted) {
    return in(acting, () -> ledgers.correct(acting, entry.id(), entry.version(), posted));
  }

  static Entry moved(jp.sekimori.app.ledger.Result result) {
    if (result instanceof jp.sekimori.app.ledger.Result.Done(Entry entry)) {
      return entry;
    }
    throw new AssertionError(result);
  }
}
