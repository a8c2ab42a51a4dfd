package jp.sekimori.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.Outcome;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Confirmation;
import jp.sekimori.app.policy.Confirming;
import jp.sekimori.app.policy.Dates;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.outline.Outline;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An organization in a data folder: people with accounts, and a policy with two editions of some
 * 250 clauses that follows a pack. Written by the application itself, which has ended afterwards.
 *
 * @param clauses the addresses of every clause of the edition in force
 */
record Town(String edition, List<String> clauses, List<String> accounts) {
  static final String CODE = "town";
  static final String PASSWORD = "夕立 の あと 川霧 うすし";
  private static final String POLICY = "security";
  private static final int CLAUSES = 250;

  static Town found(Path folder, int users) {
    try (Application application = Application.on(folder)) {
      return new Founder(application.context()).found(users);
    }
  }

  /** Has what it takes. */
  private record Founder(ConfigurableApplicationContext context) {
    private <T> T the(Class<T> type) {
      return context.getBean(type);
    }

    Town found(int users) {
      OrganizationId id = the(Organizations.class).found(CODE, "あけぼの町");
      return Tenant.in(id, () -> found(id, users));
    }

    private Town found(OrganizationId id, int users) {
      UUID office = the(Ids.class).next();
      var state = new OfficeState(Optional.empty(), Optional.empty(), "総務課", OfficeKind.SECTION, 0);
      enter(new Entry.OfficeIs(office, state, Period.always()));
      UUID secretary = person(office, Role.SECRETARIAT, 0);
      var held = the(People.class).held(secretary, LocalDate.of(2026, 4, 1));
      var acting = new Acting(id, CODE, secretary, Optional.empty(), held.rights());
      var editions = EditionGenerator.editions(CLAUSES, 7);
      store(acting, editions.older(), "first", LocalDate.of(2021, 4, 1), true);
      store(acting, editions.newer(), "second", LocalDate.of(2024, 4, 1), false);
      var policy = the(Policies.class).find(POLICY).orElseThrow();
      the(Placements.class).follow(acting, policy, Optional.empty(), Optional.of("fukushima"));
      var newest = the(Policies.class).editions(policy).getFirst();
      var addresses =
          the(Texts.class).of(newest).outline().nodes().stream()
              .map(node -> Addresses.of(newest, node))
              .toList();
      return new Town(Addresses.of(newest), addresses, accounts(office, users));
    }

    private void store(
        Acting acting, Outline outline, String code, LocalDate inForce, boolean first) {
      UUID id = the(Ids.class).next();
      the(Imports.class).open(acting, id, new HandedOver(code + ".txt", printed(outline)));
      ImportReview review = the(Imports.class).find(id).orElseThrow();
      var choice =
          first
              ? new Confirmation.Choice.New(the(Ids.class).next(), POLICY, "情報セキュリティポリシー")
              : new Confirmation.Choice.Existing(
                  the(Policies.class).find(POLICY).orElseThrow().id());
      var dates = new Dates(null, inForce, null);
      var kept =
          new Confirmation.Kept(Column.NEWER, the(Ids.class).next(), code, code, dates, true);
      var answer =
          the(Confirming.class)
              .confirm(
                  acting, review, new Confirmation(review.head().version(), choice, List.of(kept)));
      if (!answer.equals(Answer.DONE)) {
        throw new IllegalStateException("" + answer);
      }
    }

    private static byte[] printed(Outline outline) {
      return outline.nodes().stream()
          .map(node -> node.clause())
          .map(clause -> clause.label().printed() + "　" + clause.text().text())
          .map(String::strip)
          .collect(Collectors.joining("\n"))
          .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> accounts(UUID office, int users) {
      var accounts = new ArrayList<String>();
      for (int i = 1; i <= users; i++) {
        UUID person = person(office, i % 10 == 0 ? Role.MANAGER : Role.STAFF, i);
        UUID account = the(Ids.class).next();
        the(Accounts.class).create(Optional.empty(), account, person, "user-" + i);
        the(Passwords.class)
            .setFirst(
                the(Accounts.class).find(account).orElseThrow(),
                new Passwords.Typed(PASSWORD, PASSWORD));
        accounts.add("user-" + i);
      }
      return accounts;
    }

    private UUID person(UUID office, Role role, int number) {
      Period period = Period.from(LocalDate.of(2020, 4, 1));
      UUID post = the(Ids.class).next();
      UUID person = the(Ids.class).next();
      var state = new PostState(office, "担当" + number, Optional.empty(), Optional.empty(), 0);
      Optional<UUID> scope = role == Role.MANAGER ? Optional.of(office) : Optional.empty();
      enter(
          new Entry.PostIs(post, state, Period.always()),
          new Entry.NewPerson(person, "職員" + number, "", Optional.of("" + number)),
          new Entry.Holds(person, post, HoldingKind.MAIN, period),
          new Entry.Carries(post, role, scope, period));
      return person;
    }

    private void enter(Entry... entries) {
      Outcome outcome = the(Register.class).enter(Optional.empty(), List.of(entries));
      if (!outcome.isEntered()) {
        throw new IllegalStateException(outcome.conflicts().toString());
      }
    }
  }
}
