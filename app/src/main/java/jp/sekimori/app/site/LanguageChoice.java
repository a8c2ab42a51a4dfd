package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what {@code ?lang=} asks for now, else what it asked for before (kept in
 * a cookie), else the first that the browser prefers, else Japanese.
 */
final class LanguageChoice implements LocaleResolver, HandlerInterceptor {
  private static final String NAME = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request)
        .or(() -> remembered(request))
        .or(() -> preferred(request))
        .orElse(Language.JAPANESE)
        .locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("A visitor chooses with ?" + NAME + "=");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request).ifPresent(language -> remember(language, response));
    return true;
  }

  /** From the address alone: asking for a parameter would read the files of a form. */
  private static Optional<Language> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Optional.empty()
        : Arrays.stream(query.split("&"))
            .filter(pair -> pair.startsWith(NAME + "="))
            .findFirst()
            .flatMap(pair -> Language.of(pair.substring(NAME.length() + 1)));
  }

  private static Optional<Language> remembered(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .flatMap(cookie -> Language.of(cookie.getValue()));
  }

  private static Optional<Language> preferred(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Optional.empty();
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> Language.of(locale.getLanguage()).stream())
        .findFirst();
  }

  private static void remember(Language language, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(NAME, language.code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
