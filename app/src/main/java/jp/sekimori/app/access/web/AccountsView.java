package jp.sekimori.app.access.web;

import java.util.List;
import java.util.UUID;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.site.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The list of accounts, and the form for another.
 *
 * @param query what is looked for; empty for everything
 * @param without people who have no account, of those who are looked for; one more than are shown
 * @param newAccount the id that the next account will have
 */
public record AccountsView(
    String query,
    int count,
    List<Account> accounts,
    Pager pager,
    List<Person> without,
    UUID newAccount,
    Form form) {

  public List<Person> candidates() {
    return without.subList(0, Math.min(AccountPages.CANDIDATES, without.size()));
  }

  /** Whether there are more than anybody reads through. */
  public boolean hasMore() {
    return without.size() > AccountPages.CANDIDATES;
  }

  /** What was typed and is wrong. */
  public record Form(@Nullable UUID person, String name, Accounts.@Nullable Fault fault) {
    static final Form EMPTY = new Form(null, "", null);
  }
}
