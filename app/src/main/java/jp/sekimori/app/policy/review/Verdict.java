package jp.sekimori.app.policy.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people have said about a clause that was read. */
public enum Verdict {
  /** Nobody has decided; it stays in the text, and in doubt where it is doubtful. */
  OPEN,
  /** Right as it stands. */
  ACCEPTED,
  /** Corrected against the original. */
  MENDED,
  /** Not part of this edition. Kept, never stored as a clause of it. */
  STRUCK,
  /** Read as a page head, a page number or the like, which is not part of the text. */
  ASIDE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verdict> of(String code) {
    return Arrays.stream(values()).filter(verdict -> verdict.code().equals(code)).findFirst();
  }

  /** Whether the clause belongs to the text. */
  public boolean isInText() {
    return this != STRUCK && this != ASIDE;
  }
}
