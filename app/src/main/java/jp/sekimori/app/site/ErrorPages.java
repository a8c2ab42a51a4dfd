package jp.sekimori.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong and what to do now, in the words of a visitor and never those of an exception. A
 * program is told as a problem in JSON.
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 411, 413, 429, 500);
  private static final String CLOSER = ErrorPages.class.getName();

  private final MessageSource wording;

  ErrorPages(MessageSource wording) {
    this.wording = wording;
  }

  /** Chooses a closer wording than that of the status, for the answer about to be sent. */
  static void word(HttpServletRequest request, Problem.Said closer) {
    request.setAttribute(CLOSER, closer);
  }

  /** Asked for by the server after a failure; who types the address finds nothing. */
  @RequestMapping("/error")
  Object explain(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    response.setStatus(status);
    return Api.isAskedFor(request)
        ? problem(request, status, locale)
        : new ModelAndView(
            "site/error", "model", new ErrorPage(status, wordedAs(request, status, locale)));
  }

  private ResponseEntity<Map<String, Object>> problem(
      HttpServletRequest request, int status, Locale locale) {
    // The server asks for the error itself by GET.
    String address =
        request.getAttribute(RequestDispatcher.ERROR_METHOD)
            + " "
            + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var problem =
        request.getAttribute(CLOSER) instanceof Problem.Said closer
            ? new ApiProblem(status, closer, address)
            : ApiProblem.of(status, address);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.in(locale, wording));
  }

  private String wordedAs(HttpServletRequest request, int status, Locale locale) {
    if (request.getAttribute(CLOSER) instanceof Problem.Said closer
        && hasPage(closer.code(), locale)) {
      return closer.code();
    }
    if (WORDED.contains(status)) {
      return String.valueOf(status);
    }
    return status < 500 ? "400" : "500";
  }

  private boolean hasPage(String code, Locale locale) {
    return wording.getMessage("error." + code + ".title", null, null, locale) != null;
  }
}
