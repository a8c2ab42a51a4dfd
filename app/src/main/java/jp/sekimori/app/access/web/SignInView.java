package jp.sekimori.app.access.web;

import java.util.List;
import java.util.Set;
import jp.sekimori.app.access.Parts;
import org.jspecify.annotations.Nullable;

/**
 * @param to where to go on to
 * @param needsOrganization whether there are several to choose from
 * @param organization as typed
 * @param name as typed
 * @param problem which message is shown above the form; null for none
 * @param minutes how long to wait, where that is the problem
 * @param provider what people call the OpenID provider; null for none
 * @param parts whom to sign in as with one click, in a demo; empty elsewhere
 */
public record SignInView(
    String to,
    boolean needsOrganization,
    String organization,
    String name,
    @Nullable String problem,
    long minutes,
    @Nullable String provider,
    List<Parts.Part> parts) {
  public SignInView {
    parts = List.copyOf(parts);
  }

  private static final Set<String> WRONG = Set.of("refused", "wait", "unknown", "down");

  /** Whether the message tells of a failure. */
  public boolean isWrong() {
    return problem != null && WRONG.contains(problem);
  }
}
