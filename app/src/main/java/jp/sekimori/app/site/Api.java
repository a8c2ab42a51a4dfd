package jp.sekimori.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Programs ask below {@code /api/}: with a token, without cookies, and are answered in JSON. */
final class Api {
  static final String PATHS = "/api/**";
  private static final String BEGINNING = "/api/";

  private Api() {}

  /** Also while an error of such a request is being answered. */
  static boolean isAskedFor(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed.startsWith(BEGINNING)
        : request.getRequestURI().startsWith(BEGINNING);
  }
}
