package jp.sekimori.app.demo;

/** What a post ranks as (職位), from the top. */
public enum Grade {
  GOVERNOR("知事"),
  DEPUTY_GOVERNOR("副知事"),
  DIRECTOR_GENERAL("部長"),
  POLICY_DIRECTOR("政策監"),
  DEPUTY_DIRECTOR_GENERAL("次長"),
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
}
