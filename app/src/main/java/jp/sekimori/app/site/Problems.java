package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers what controllers throw from {@link Problem}, and refuses what no text holds. */
@ControllerAdvice
class Problems {

  /** A NUL in a parameter is nobody's typing, and no database keeps one: 400 instead of a fault. */
  @InitBinder
  void refuseNul(WebDataBinder binder) {
    binder.registerCustomEditor(
        String.class,
        new PropertyEditorSupport() {
          @Override
          public void setAsText(String text) {
            if (text.indexOf('\0') >= 0) {
              throw new IllegalArgumentException("A parameter with a NUL");
            }
            setValue(text);
          }
        });
  }

  @ExceptionHandler
  void answer(Problem.Found found, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ErrorPages.word(request, found.said());
    response.sendError(found.status());
  }

  /**
   * An address with an id that cannot be one leads nowhere; a wrong parameter is a wrong request.
   */
  @ExceptionHandler
  void answer(
      MethodArgumentTypeMismatchException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    answer(inQuery(Problem.UNREADABLE_PARAMETER, wrong.getName()), request, response);
  }

  @ExceptionHandler
  void answer(
      MissingServletRequestParameterException missing,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(inQuery(Problem.MISSING_PARAMETER, missing.getParameterName()), request, response);
  }

  private static Problem.Found inQuery(Problem problem, String name) {
    return (Problem.Found) problem.at("query: " + name, name);
  }
}
