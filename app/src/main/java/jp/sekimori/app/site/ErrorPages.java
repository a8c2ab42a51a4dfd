package jp.sekimori.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong and what to do now, in the words of a visitor and never those of an exception. A
 * program is told the same as a problem in JSON (RFC 9457).
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 411, 413, 429, 500);
  private static final String WORDING = ErrorPages.class.getName();

  private final MessageSource wording;

  ErrorPages(MessageSource wording) {
    this.wording = wording;
  }

  /** Chooses a closer wording than that of the status, for the answer about to be sent. */
  static void word(HttpServletRequest request, String worded) {
    request.setAttribute(WORDING, worded);
  }

  /** Asked for by the server after a failure; who types the address finds nothing. */
  @RequestMapping("/error")
  Object explain(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    response.setStatus(status);
    String worded =
        request.getAttribute(WORDING) instanceof String closer ? closer : wordedAs(status);
    return Api.isAskedFor(request)
        ? problem(status, worded, locale)
        : new ModelAndView("site/error", "model", new ErrorPage(status, worded));
  }

  private ResponseEntity<ProblemDetail> problem(int status, String worded, Locale locale) {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:sekimori:problem:" + worded));
    problem.setTitle(text("error." + worded + ".title", locale));
    problem.setDetail(text("error." + worded + ".what", locale));
    var mend = new LinkedHashMap<String, Object>();
    mend.put("mend", text("error." + worded + ".mend", locale));
    problem.setProperties(mend);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private String text(String key, Locale locale) {
    return wording.getMessage(key, null, locale);
  }

  private static String wordedAs(int status) {
    if (WORDED.contains(status)) {
      return String.valueOf(status);
    }
    return status < 500 ? "400" : "500";
  }
}
