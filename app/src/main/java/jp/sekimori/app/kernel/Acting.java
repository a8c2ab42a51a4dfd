package jp.sekimori.app.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who does something: the person, the post held that day, and what follows from it. Every
 * command is handed one; controllers get the signed-in person's as an argument.
 *
 * @param code the organization's short name, as in addresses and in the journal
 * @param post the main post; empty for somebody who holds none
 */
public record Acting(
    OrganizationId organization, String code, UUID person, Optional<UUID> post, Rights rights) {

  public boolean may(Right right) {
    return rights.has(right);
  }

  public boolean may(Right right, UUID office) {
    return rights.has(right, office);
  }
}
