package jp.sekimori.app.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
class Pages {
  private final MessageSource wording;
  private final Assets assets;
  private final Visits visits;
  private final Optional<Clock> demo;

  Pages(
      MessageSource wording, Assets assets, Visits visits, ObjectProvider<Demo> demo, Clock clock) {
    this.wording = wording;
    this.assets = assets;
    this.visits = visits;
    this.demo = demo.stream().findAny().map(_ -> clock);
  }

  Page of(HttpServletRequest request, Locale locale) {
    boolean hasAddress =
        request.getMethod().equals("GET")
            && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
    return new Page(
        Language.of(locale),
        wording,
        // What a form was sent to, or what was not found, cannot be asked for again.
        hasAddress ? request.getRequestURI() : "",
        hasAddress ? withoutLanguage(request.getQueryString()) : "",
        assets.path(),
        formToken(request),
        visits.of(request),
        demo.map(LocalDate::now));
  }

  private static String withoutLanguage(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .filter(pair -> !pair.startsWith("lang="))
            .collect(Collectors.joining("&"));
  }

  private static Optional<Page.FormToken> formToken(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? Optional.of(new Page.FormToken(token.getParameterName(), token.getToken()))
        : Optional.empty();
  }
}
