package jp.sekimori.app.policy.search;

/** Where to search. */
public sealed interface Scope {
  Scope IN_FORCE = new InForce();
  Scope ALL = new All();

  /** The editions in force today. */
  record InForce() implements Scope {}

  /** Every edition that is held. */
  record All() implements Scope {}

  /** One edition: {@code security/2023-06-05}. */
  record One(String reference) implements Scope {}

  static Scope of(String code) {
    return switch (code) {
      case "", "in-force" -> IN_FORCE;
      case "all" -> ALL;
      default -> new One(code);
    };
  }

  default String code() {
    return switch (this) {
      case InForce _ -> "in-force";
      case All _ -> "all";
      case One(String reference) -> reference;
    };
  }
}
