package jp.sekimori.rules.read;

/** What the rest of the pack knows and rules refer to. */
public interface PackNames {

  /** Whether an edition of the pack has a clause with this id. */
  boolean hasClause(String edition, String clause);

  boolean hasRole(String role);

  boolean hasEdition(String edition);

  /** Takes every name: where rules are read without their pack. */
  static PackNames any() {
    return new PackNames() {
      @Override
      public boolean hasClause(String edition, String clause) {
        return true;
      }

      @Override
      public boolean hasRole(String role) {
        return true;
      }

      @Override
      public boolean hasEdition(String edition) {
        return true;
      }
    };
  }
}
