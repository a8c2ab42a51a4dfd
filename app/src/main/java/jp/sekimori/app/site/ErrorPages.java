package jp.sekimori.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong and what to do now, in the words of a visitor and never those of an exception.
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 411, 413, 500);

  /** Asked for by the server after a failure; who types the address finds nothing. */
  @RequestMapping("/error")
  ModelAndView explain(HttpServletRequest request, HttpServletResponse response) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    response.setStatus(status);
    return new ModelAndView("site/error", "model", new ErrorPage(status, wordedAs(status)));
  }

  private static int wordedAs(int status) {
    if (WORDED.contains(status)) {
      return status;
    }
    return status < 500 ? 400 : 500;
  }
}
