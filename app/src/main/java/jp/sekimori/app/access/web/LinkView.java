package jp.sekimori.app.access.web;

import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.site.Page;
import org.jspecify.annotations.Nullable;

/**
 * @param link as in the address
 * @param name of the account
 */
public record LinkView(String link, String name, Passwords.@Nullable Fault fault) {

  public @Nullable String problem(Page page, String field) {
    return fault == null || !OwnView.field(fault).equals(field) ? null : OwnView.text(page, fault);
  }
}
