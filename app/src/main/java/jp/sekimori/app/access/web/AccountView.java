package jp.sekimori.app.access.web;

import java.util.List;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Accounts;
import org.jspecify.annotations.Nullable;

/**
 * @param identities by which providers of identities vouch for it
 * @param said whether something was just done; null for nothing
 * @param link the address made just now, to be handed to its holder; shown this once
 */
public record AccountView(
    Account account,
    List<Accounts.Identity> identities,
    @Nullable String said,
    @Nullable String link,
    Accounts.@Nullable Fault fault) {}
