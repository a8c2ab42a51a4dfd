package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who makes a request: by session for pages, by token for the API. Asked once a request. */
@Component
class Visits {
  private static final String ATTRIBUTE = Visit.class.getName();
  private static final String BEARER = "Bearer ";

  private final Gate gate;

  Visits(Gate gate) {
    this.gate = gate;
  }

  Optional<Visit> of(HttpServletRequest request) {
    Object known = request.getAttribute(ATTRIBUTE);
    if (known instanceof Optional<?> visit) {
      return visit.map(Visit.class::cast);
    }
    Optional<Visit> visit = Api.isAskedFor(request) ? byToken(request) : gate.bySession(request);
    request.setAttribute(ATTRIBUTE, visit);
    return visit;
  }

  private Optional<Visit> byToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    // The name of a scheme is told apart from others whatever its case (RFC 9110).
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? gate.byToken(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
