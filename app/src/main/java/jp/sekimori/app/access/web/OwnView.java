package jp.sekimori.app.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.PasswordRule;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.access.Secret;
import jp.sekimori.app.access.Sessions;
import jp.sekimori.app.access.Token;
import jp.sekimori.app.access.Tokens;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.site.Page;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param newToken the id that the next token will have
 * @param said what has just been done, as a key of wording; null for nothing
 * @param secret of a token made just now; shown this once
 */
public record OwnView(
    Account account,
    List<Sessions.Open> sessions,
    List<Token> tokens,
    Set<Right> rights,
    UUID newToken,
    Instant now,
    @Nullable String said,
    @Nullable Secret secret,
    Passwords.@Nullable Fault passwordFault,
    Tokens.@Nullable Fault tokenFault) {

  /** What is wrong with a field of the passwords; null for nothing. */
  public @Nullable String passwordProblem(Page page, String field) {
    return passwordFault == null || !field.equals(field(passwordFault))
        ? null
        : text(page, passwordFault);
  }

  static String field(Passwords.Fault fault) {
    return switch (fault) {
      case WRONG, LINK -> "present";
      case DIFFERENT -> "again";
      case SHORT, LONG, COMMON, NAMED -> "password";
    };
  }

  static String text(Page page, Passwords.Fault fault) {
    return switch (fault) {
      case SHORT -> page.text("password.short", PasswordRule.SHORTEST);
      case LONG -> page.text("password.long", PasswordRule.LONGEST);
      case COMMON -> page.text("password.common");
      case NAMED -> page.text("password.named");
      case DIFFERENT -> page.text("password.different");
      case WRONG -> page.text("password.wrong");
      case LINK -> page.text("link.gone.text");
    };
  }

  public @Nullable String tokenProblem(Page page, String field) {
    return switch (tokenFault) {
      case null -> null;
      case LABEL -> field.equals("label") ? page.text("token.fault.label") : null;
      case DAYS -> field.equals("days") ? page.text("token.fault.days", Tokens.LONGEST_DAYS) : null;
      case RIGHTS -> field.equals("rights") ? page.text("token.fault.rights") : null;
      case REPEATED -> field.equals("label") ? page.text("token.fault.repeated") : null;
    };
  }

  /** The browser and system that a user agent names, as far as people want to know. */
  public static String browser(Sessions.Open session) {
    return Browsers.name(session.browser());
  }
}
