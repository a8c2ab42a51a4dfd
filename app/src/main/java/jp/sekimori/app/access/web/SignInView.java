package jp.sekimori.app.access.web;

import org.jspecify.annotations.Nullable;

/**
 * @param to where to go on to
 * @param needsOrganization whether there are several to choose from
 * @param organization as typed
 * @param name as typed
 * @param problem which message is shown above the form; null for none
 * @param minutes how long to wait, where that is the problem
 */
public record SignInView(
    String to,
    boolean needsOrganization,
    String organization,
    String name,
    @Nullable String problem,
    long minutes) {

  /** Whether the message tells of a failure. */
  public boolean isWrong() {
    return "refused".equals(problem) || "wait".equals(problem);
  }
}
