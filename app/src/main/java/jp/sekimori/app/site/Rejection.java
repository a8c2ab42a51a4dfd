package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what is refused before anything else has run: another server's name, an address that no
 * controller would understand. There is no page yet, so people are answered in plain text.
 */
@Component
class Rejection implements RequestRejectedHandler {
  private static final String TEXT =
      """
      この要求は受け付けられません。案内されたアドレス（この端末では http://127.0.0.1 又は http://localhost で始まるもの）で開いてください。
      This request is not accepted. Open the address you were given (on this machine, one \
      that starts with http://127.0.0.1 or http://localhost).
      """;

  private final MessageSource wording;
  private final JsonMapper json;
  private final LanguageChoice languages = new LanguageChoice();

  Rejection(MessageSource wording, JsonMapper json) {
    this.wording = wording;
    this.json = json;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    boolean program = Api.isAskedFor(request);
    response.setContentType(program ? ApiProblem.MEDIA_TYPE : MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(program ? problem(request) : TEXT);
  }

  private String problem(HttpServletRequest request) {
    String where = request.getMethod() + " " + request.getRequestURI();
    return json.writeValueAsString(
        new ApiProblem(HttpServletResponse.SC_BAD_REQUEST, new Problem.Said("host"), where)
            .in(languages.resolveLocale(request), wording));
  }
}
