package jp.sekimori.app.access;

import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of somebody vouched for, and binds it the first time. */
@Component
class Linking {
  private final Accounts accounts;
  private final AccountStore store;
  private final People people;
  private final Ids ids;

  Linking(Accounts accounts, AccountStore store, People people, Ids ids) {
    this.accounts = accounts;
    this.store = store;
    this.people = people;
    this.ids = ids;
  }

  /** The account, in the organization being worked for; empty for nobody that we know. */
  @Transactional
  Optional<Account> account(Vouched vouched, Matching matching) {
    return store
        .known(vouched.provider(), vouched.subject())
        .or(() -> find(vouched, matching).filter(found -> bind(found, vouched)));
  }

  private Optional<Account> find(Vouched vouched, Matching matching) {
    if (vouched.match().isBlank()) {
      return Optional.empty();
    }
    return switch (matching) {
      case STAFF_NUMBER -> people.numbered(vouched.match()).flatMap(p -> ofPerson(p, vouched));
      case ACCOUNT -> store.named(Account.nameOf(vouched.match()));
      case NONE -> Optional.empty();
    };
  }

  private Optional<Account> ofPerson(Person person, Vouched vouched) {
    Optional<Account> there = store.ofPerson(person.id());
    if (there.isPresent()) {
      return there;
    }
    UUID id = ids.next();
    return accounts.create(Optional.empty(), id, person.id(), vouched.name()).isEmpty()
        ? store.find(id)
        : Optional.empty();
  }

  /** One account is never vouched for under two names: the second may be somebody else. */
  private boolean bind(Account account, Vouched vouched) {
    return accounts
        .bind(Optional.empty(), account, vouched.provider(), vouched.subject())
        .isEmpty();
  }
}
