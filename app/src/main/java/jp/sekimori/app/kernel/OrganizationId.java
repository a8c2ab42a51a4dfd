package jp.sekimori.app.kernel;

import java.io.Serializable;

/** A tenant: a local government or an affiliated body. Leads every key of the database. */
public record OrganizationId(int value) implements Serializable {
  public OrganizationId {
    if (value < 1) {
      throw new IllegalArgumentException("Not the id of an organization: " + value);
    }
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
