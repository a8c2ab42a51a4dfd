package jp.sekimori.benchmarks.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.demo.DemoLedgers;
import jp.sekimori.app.demo.Loading;
import jp.sekimori.app.demo.Population;
import jp.sekimori.app.demo.Prefecture;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.RolePacks;

/**
 * The prefecture of the demo in a data folder, some of whose people have accounts.
 *
 * @param managers how many of the accounts belong to heads of offices; they come first
 * @param entries how many there are in ledgers
 */
record Staffed(
    LocalDate april,
    List<String> offices,
    List<String> people,
    List<String> accounts,
    int managers,
    int entries) {
  static final String PASSWORD = "夕立 の あと 川霧 うすし";

  static Staffed found(Path folder, int users) {
    return found(folder, users, false);
  }

  /** The same with what every office has. */
  static Staffed withLedgers(Path folder, int users) {
    return found(folder, users, true);
  }

  private static Staffed found(Path folder, int users, boolean withLedgers) {
    LocalDate today = LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Asia/Tokyo")));
    LocalDate april = today.minusMonths(3).withDayOfYear(1).plusMonths(3);
    Population population = Prefecture.generate(7, april);
    try (Application application = Application.on(folder)) {
      var loaded =
          application
              .the(Loading.class)
              .load(
                  "akebono",
                  population,
                  application.the(RolePacks.class).find("fukushima").orElseThrow());
      List<UUID> holders = holders(population, today, loaded.people(), users);
      var accounts = Tenant.in(loaded.organization(), () -> accounts(application, holders));
      int entries = withLedgers ? Tenant.in(loaded.organization(), () -> fill(application)) : 0;
      return new Staffed(
          april,
          loaded.offices().stream().map(UUID::toString).toList(),
          loaded.people().stream().map(UUID::toString).toList(),
          accounts,
          users / 10,
          entries);
    }
  }

  private static int fill(Application application) {
    application.the(RuleChoices.class).choose(Optional.empty(), 0, Optional.of("fukushima"));
    return application.the(DemoLedgers.class).provideAll();
  }

  /** A day on which other people were there. */
  LocalDate anotherDay() {
    return april.minusMonths(6);
  }

  private static List<UUID> holders(
      Population population, LocalDate today, List<UUID> ids, int users) {
    var heads = new ArrayList<UUID>();
    var others = new ArrayList<UUID>();
    population
        .mainPosts(today)
        .forEach(
            (person, post) -> {
              boolean head = population.posts().get(post).grade() == Grade.DIRECTOR;
              (head ? heads : others).add(ids.get(person));
            });
    var holders = new ArrayList<>(heads.subList(0, users / 10));
    holders.addAll(others.subList(0, users - holders.size()));
    return holders;
  }

  private static List<String> accounts(Application application, List<UUID> people) {
    var names = new ArrayList<String>();
    for (UUID person : people) {
      UUID account = application.the(Ids.class).next();
      String name = "user-" + names.size();
      Accounts accounts = application.the(Accounts.class);
      accounts.create(Optional.empty(), account, person, name);
      application
          .the(Passwords.class)
          .setFirst(accounts.find(account).orElseThrow(), new Passwords.Typed(PASSWORD, PASSWORD));
      names.add(name);
    }
    return names;
  }
}
