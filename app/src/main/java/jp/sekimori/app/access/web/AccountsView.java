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
 * @param without people who have no account
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

  /** What was typed and is wrong. */
  public record Form(@Nullable UUID person, String name, Accounts.@Nullable Fault fault) {
    static final Form EMPTY = new Form(null, "", null);
  }
}
