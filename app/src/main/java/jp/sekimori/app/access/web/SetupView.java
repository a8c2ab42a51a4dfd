package jp.sekimori.app.access.web;

import java.util.List;
import java.util.Map;
import jp.sekimori.app.access.Founding.Fault;
import jp.sekimori.app.access.PasswordRule;
import jp.sekimori.app.site.Page;
import org.jspecify.annotations.Nullable;

/**
 * @param code as in the address or typed
 * @param isCodeKnown whether it is the right one
 * @param typed what was typed, by field; passwords are not given back
 */
public record SetupView(
    String code, boolean isCodeKnown, Map<String, String> typed, List<Fault> faults) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean isWrong() {
    return !typed.isEmpty();
  }

  /** What is wrong with a field; null for nothing. */
  public @Nullable String problem(Page page, String field) {
    if (field.equals("code")) {
      return isWrong() && !isCodeKnown ? page.text("setup.fault.code") : null;
    }
    return faults.stream()
        .filter(fault -> field(fault).equals(field))
        .findFirst()
        .map(fault -> text(page, fault))
        .orElse(null);
  }

  private static String field(Fault fault) {
    return switch (fault) {
      case CODE_FORM, CODE_TAKEN, FOUNDED_ALREADY -> "organization";
      case NAME_EMPTY -> "name";
      case OFFICE_EMPTY -> "office";
      case POST_EMPTY -> "post";
      case PERSON_EMPTY -> "person";
      case ACCOUNT_FORM -> "account";
      case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_COMMON, PASSWORD_NAMED -> "password";
      case PASSWORD_DIFFERENT -> "again";
    };
  }

  private static String text(Page page, Fault fault) {
    return switch (fault) {
      case CODE_FORM -> page.text("setup.fault.code-form");
      case CODE_TAKEN, FOUNDED_ALREADY -> page.text("setup.fault.code-taken");
      case NAME_EMPTY, OFFICE_EMPTY, POST_EMPTY, PERSON_EMPTY -> page.text("setup.fault.empty");
      case ACCOUNT_FORM -> page.text("setup.fault.account-form");
      case PASSWORD_SHORT -> page.text("password.short", PasswordRule.SHORTEST);
      case PASSWORD_LONG -> page.text("password.long", PasswordRule.LONGEST);
      case PASSWORD_COMMON -> page.text("password.common");
      case PASSWORD_NAMED -> page.text("password.named");
      case PASSWORD_DIFFERENT -> page.text("password.different");
    };
  }
}
