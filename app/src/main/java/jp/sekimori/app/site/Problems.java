package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what controllers throw from {@link Problem}. */
@ControllerAdvice
class Problems {

  @ExceptionHandler
  void answer(Problem.Found found, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ErrorPages.word(request, found.problem().code());
    response.sendError(found.problem().status());
  }
}
