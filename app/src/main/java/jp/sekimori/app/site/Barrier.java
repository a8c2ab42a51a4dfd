package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.sekimori.app.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets a request through by the rule of its route, or says why not. */
@Component
class Barrier
    implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint {
  private static final String REFUSAL = Refusal.class.getName();

  private final Visits visits;
  private final ObjectProvider<Demo> demo;

  /** The closest first, as controllers are chosen: /offices/new is not an office called new. */
  private final List<Rule> rules =
      Routes.ALL.stream()
          .sorted(
              Comparator.comparing(
                  route -> PathPatternParser.defaultInstance.parse(route.pattern()),
                  PathPattern.SPECIFICITY_COMPARATOR))
          .map(
              route ->
                  new Rule(
                      route, PathPatternRequestMatcher.withDefaults().matcher(route.pattern())))
          .toList();

  Barrier(Visits visits, ObjectProvider<Demo> demo) {
    this.visits = visits;
    this.demo = demo;
  }

  private record Rule(Route route, RequestMatcher path) {}

  /** Why a request goes no further. */
  private enum Refusal {
    NO_SUCH_ROUTE,
    NOT_SIGNED_IN,
    NO_RIGHT
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> unused, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Refusal refusal = refusal(request);
    request.setAttribute(REFUSAL, refusal);
    return new AuthorizationDecision(refusal == null);
  }

  private @Nullable Refusal refusal(HttpServletRequest request) {
    List<Route> routes =
        rules.stream().filter(rule -> rule.path().matches(request)).map(Rule::route).toList();
    if (routes.isEmpty()) {
      return Refusal.NO_SUCH_ROUTE;
    }
    // A listed address asked in another way goes on to be told which ways there are (405).
    for (Route route : routes) {
      if (route.method().equals(method(request))) {
        return refusal(route.access(), request);
      }
    }
    return null;
  }

  private @Nullable Refusal refusal(Access access, HttpServletRequest request) {
    return switch (access) {
      case Access.Anyone() -> null;
      case Access.SignedIn() -> visits.of(request).isPresent() ? null : Refusal.NOT_SIGNED_IN;
      case Access.InDemo() ->
          demo.stream().findAny().isPresent() && SameMachine.asks(request)
              ? null
              : Refusal.NO_SUCH_ROUTE;
      case Access.Holding(var right) -> refusal(right, visits.of(request));
    };
  }

  private static @Nullable Refusal refusal(Right right, Optional<Visit> visit) {
    if (visit.isEmpty()) {
      return Refusal.NOT_SIGNED_IN;
    }
    return visit.get().acting().may(right) ? null : Refusal.NO_RIGHT;
  }

  /** HEAD is answered by what answers GET. */
  private static HttpMethod method(HttpServletRequest request) {
    return request.getMethod().equals("HEAD")
        ? HttpMethod.GET
        : HttpMethod.valueOf(request.getMethod());
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unused)
      throws IOException {
    switch (request.getAttribute(REFUSAL)) {
      case Refusal.NOT_SIGNED_IN -> askToSignIn(request, response);
      case Refusal.NO_RIGHT -> {
        ErrorPages.word(request, new Problem.Said("rights"));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      }
      case null, default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Api.isAskedFor(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.sendRedirect(OwnAddress.signIn(request));
  }
}
