package jp.sekimori.benchmarks.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Tokens;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.Register;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Table;

/**
 * An organization that decides by a pack, programs with tokens, and cases that they ask about.
 *
 * @param cases as JSON objects: every act, facts at random, some of them missing
 */
record Deciding(List<String> tokens, List<String> cases) {
  private static final int CASES = 2_000;
  private static final int MISSING_IN = 10;

  static Deciding found(Path folder, int programs) {
    try (Application application = Application.on(folder)) {
      OrganizationId id = application.the(Organizations.class).found("town", "あけぼの町");
      return Tenant.in(id, () -> found(application, id, programs));
    }
  }

  private static Deciding found(Application application, OrganizationId id, int programs) {
    application.the(RuleChoices.class).choose(Optional.empty(), 0, Optional.of("fukushima"));
    Rulebook book = application.the(Rulebooks.class).editions().getFirst().rulebook();
    var random = new SplittableRandom(11);
    return new Deciding(
        IntStream.range(0, programs).mapToObj(i -> token(application, id, i)).toList(),
        IntStream.range(0, CASES).mapToObj(_ -> aCase(book, random)).toList());
  }

  private static String token(Application application, OrganizationId id, int number) {
    UUID person = person(application, number);
    var held = application.the(People.class).held(person, LocalDate.of(2026, 4, 1));
    var acting = new Acting(id, "town", person, Optional.empty(), held.rights());
    Accounts accounts = application.the(Accounts.class);
    UUID account = application.the(Ids.class).next();
    accounts.create(Optional.empty(), account, person, "program-" + number);
    var made =
        application
            .the(Tokens.class)
            .make(
                acting,
                accounts.find(account).orElseThrow(),
                application.the(Ids.class).next(),
                "負荷",
                30,
                Set.of(Right.READ_POLICIES));
    return ((Tokens.Made.Good) made).secret().text();
  }

  private static UUID person(Application application, int number) {
    Ids ids = application.the(Ids.class);
    Period period = Period.from(LocalDate.of(2020, 4, 1));
    UUID office = ids.next();
    UUID post = ids.next();
    UUID person = ids.next();
    List<Entry> entries =
        List.of(
            new Entry.OfficeIs(
                office,
                new OfficeState(
                    Optional.empty(), Optional.empty(), "第" + number + "課", OfficeKind.SECTION, 0),
                Period.always()),
            new Entry.PostIs(
                post,
                new PostState(office, "主事", Optional.empty(), Optional.empty(), 0),
                Period.always()),
            new Entry.NewPerson(person, "職員" + number, "", Optional.of("" + number)),
            new Entry.Holds(person, post, HoldingKind.MAIN, period),
            new Entry.Carries(post, Role.STAFF, Optional.empty(), period));
    application.the(Register.class).enter(Optional.empty(), entries);
    return person;
  }

  private static String aCase(Rulebook book, SplittableRandom random) {
    Table table = book.tables().get(random.nextInt(book.tables().size()));
    var members = new ArrayList<String>();
    members.add(member("act", table.id()));
    for (Fact fact : table.facts()) {
      var values = book.vocabulary().values(fact);
      if (random.nextInt(MISSING_IN) > 0) {
        members.add(
            member(
                fact.id(),
                values.isEmpty()
                    ? String.valueOf(1 + random.nextInt(5))
                    : values.get(random.nextInt(values.size())).id()));
      }
    }
    return members.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }
}
