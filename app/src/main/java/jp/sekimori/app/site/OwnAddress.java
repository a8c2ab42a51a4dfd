package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor is sent after signing in: a page of ours and nowhere else, whatever the address
 * says.
 */
public final class OwnAddress {
  private static final String SIGN_IN = "/sign-in";
  private static final int LONGEST = 1000;

  private OwnAddress() {}

  /** The address to go on to: {@code asked} where it is one of ours, else the start page. */
  public static String orStart(@Nullable String asked) {
    return asked != null && isOwn(asked) ? asked : "/";
  }

  /** A second slash or a backslash would lead browsers to another server. */
  private static boolean isOwn(String asked) {
    return asked.startsWith("/")
        && !asked.startsWith("//")
        && asked.length() <= LONGEST
        && asked.chars().allMatch(c -> c > 0x20 && c < 0x7f && "\\\"{}".indexOf(c) < 0)
        && !asked.startsWith(SIGN_IN);
  }

  /** The sign-in page, remembering the page asked for; a form sent cannot be asked for again. */
  static String signIn(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return SIGN_IN + "?expired";
    }
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    return asked.equals("/")
        ? SIGN_IN
        : SIGN_IN + "?to=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }
}
