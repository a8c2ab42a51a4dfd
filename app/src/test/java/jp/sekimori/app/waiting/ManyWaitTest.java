package jp.sekimori.app.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.demo.Loading;
import jp.sekimori.app.demo.Prefecture;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.Who;
import jp.sekimori.clauses.text.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** A hundred thousand things wait in a prefecture; what each waits for is found by its people. */
@WebTest
@Tag("long")
class ManyWaitTest {
  private static final int THINGS = 100_000;
  private static final int AT_ONCE = 10_000;

  private final Loading loading;
  private final RolePacks packs;
  private final Snapshots snapshots;
  private final Waiting waiting;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final LocalDate today;
  private final Random random = new Random(6);
  private final List<String> figures = new ArrayList<>();

  @Autowired
  ManyWaitTest(
      Loading loading,
      RolePacks packs,
      Snapshots snapshots,
      Waiting waiting,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.loading = loading;
    this.packs = packs;
    this.snapshots = snapshots;
    this.waiting = waiting;
    this.transaction = transaction;
    this.ids = ids;
    this.today = LocalDate.now(clock);
  }

  @Test
  void everybodyFindsHisOwnAmongAHundredThousand() throws IOException {
    LocalDate april = LocalDate.of(today.getYear() - (today.getMonthValue() < 4 ? 1 : 0), 4, 1);
    var prefecture = Prefecture.generate(6, april);
    var loaded = loading.load("many", prefecture, packs.find("fukushima").orElseThrow());
    Tenant.run(
        loaded.organization(),
        () -> {
          State day = snapshots.of(today).state();
          List<UUID> offices = List.copyOf(day.offices().keySet());
          List<UUID> people = List.copyOf(day.people().keySet());
          long began = System.nanoTime();
          for (int i = 0; i < THINGS; i += AT_ONCE) {
            List<Item> items = new ArrayList<>();
            for (int k = 0; k < AT_ONCE; k++) {
              items.add(item(any(offices), any(people), any(people)));
            }
            transaction.executeWithoutResult(_ -> waiting.putAll(items));
          }
          figures.add("put 10,000: %d ms".formatted(ms(began) * AT_ONCE / THINGS));
          for (String role : List.of("manager", "general-manager", "general-supervisor", "ciso")) {
            measure(role, holder(role, offices));
          }
          measure("staff", any(people));
        });
    Files.write(Path.of("target", "waiting.txt"), figures);
    assertThat(figures).hasSize(6);
  }

  private UUID holder(String role, List<UUID> offices) {
    var day = snapshots.of(today);
    return offices.stream()
        .flatMap(office -> day.holder(role, office).holders().stream())
        .findFirst()
        .orElseThrow()
        .person();
  }

  private void measure(String who, UUID person) {
    var acting = new Acting(Tenant.required(), "", person, Optional.empty(), Rights.NONE);
    int found = 0;
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      long began = System.nanoTime();
      found = waiting.mine(acting).size();
      took.add((System.nanoTime() - began) / 1_000);
    }
    long first = took.getFirst();
    took.sort(null);
    figures.add(
        "mine, %s: %d of %d; median %.1f ms, p95 %.1f ms, first %.1f ms"
            .formatted(who, found, THINGS, took.get(25) / 1e3, took.get(47) / 1e3, first / 1e3));
  }

  private static long ms(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private Item item(UUID office, UUID holder, UUID applicant) {
    UUID thing = ids.next();
    boolean named = random.nextBoolean();
    List<Who> who =
        named
            ? List.of(new Who.Named(holder, office))
            : List.of(new Who.InRole("manager", office), new Who.InRole("itl", office));
    LocalDate due = today.plusDays(random.nextInt(60) - 10);
    return new Item(
        "entry",
        thing,
        "return",
        "持出 令和8年度 第1号",
        "/ledgers/take-outs/" + thing,
        who,
        named ? Set.of() : Set.of(applicant),
        Optional.of(due),
        false,
        List.of(
            new Item.Remind(1, List.of(new Who.Named(holder, office)), false),
            new Item.Remind(3, List.of(new Who.InRole("manager", office)), false)),
        new Message("持ち出し記録簿", "Take-outs"));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
