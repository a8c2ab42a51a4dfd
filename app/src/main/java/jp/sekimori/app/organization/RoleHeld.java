package jp.sekimori.app.organization;

import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody has on a day, and why.
 *
 * @param role as in {@link RoleSet.PolicyRole#id}, or a role of the product bound by hand
 * @param office for which it was asked; empty for the whole organization
 * @param holder the person's own place in the answer
 * @param answer with all who have it, and the reasons
 */
public record RoleHeld(String role, Optional<UUID> office, Answer.Holder holder, Answer answer) {}
