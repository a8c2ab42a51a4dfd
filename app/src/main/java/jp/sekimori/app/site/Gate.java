package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Tells who asks, as of now: rights, accounts and sessions are looked up for every request, so what
 * was taken from somebody is gone at once. Answered by the module that knows accounts.
 */
public interface Gate {

  /** Whoever the session of this request belongs to; empty for nobody, or nobody any longer. */
  Optional<Visit> bySession(HttpServletRequest request);

  /** Whoever made this API token; empty where it is unknown, expired or revoked. */
  Optional<Visit> byToken(String token);
}
