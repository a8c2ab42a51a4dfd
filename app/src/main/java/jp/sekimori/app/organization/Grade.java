package jp.sekimori.app.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a post ranks as (職位), from the top. */
public enum Grade {
  GOVERNOR("知事"),
  DEPUTY_GOVERNOR("副知事"),
  /** 部長, and heads of what ranks as a department. */
  DIRECTOR_GENERAL("部長"),
  POLICY_DIRECTOR("政策監"),
  DEPUTY_DIRECTOR_GENERAL("次長"),
  /** 課長, 室長, 所長, 振興局の部長. */
  DIRECTOR("課長"),
  CHIEF_EXPERT("主幹"),
  SECTION_CHIEF("主任主査"),
  SENIOR_STAFF("主査"),
  STAFF("主事");

  private final String title;

  Grade(String title) {
    this.title = title;
  }

  /** As most offices call it. */
  public String title() {
    return title;
  }

  /** As stored, in packs and in addresses: {@code deputy-governor}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Grade> of(String code) {
    return Arrays.stream(values()).filter(grade -> grade.code().equals(code)).findFirst();
  }
}
