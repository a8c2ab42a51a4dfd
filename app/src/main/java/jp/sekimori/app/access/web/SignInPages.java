package jp.sekimori.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.access.Entrance;
import jp.sekimori.app.access.Founding;
import jp.sekimori.app.access.Parts;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.site.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** In and out. */
@Controller
class SignInPages {
  /** What is said above the form when the address asks for it. */
  private static final List<String> TOLD = List.of("expired", "out", "done", "changed");

  /** In the session, while somebody is away at the OpenID provider. */
  private static final String GO_ON = "oidc.to";

  private final Entrance entrance;
  private final Organizations organizations;
  private final Founding founding;
  private final ObjectProvider<Parts> parts;

  SignInPages(
      Entrance entrance,
      Organizations organizations,
      Founding founding,
      ObjectProvider<Parts> parts) {
    this.entrance = entrance;
    this.organizations = organizations;
    this.founding = founding;
    this.parts = parts;
  }

  @GetMapping("/sign-in")
  ModelAndView form(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam MultiValueMap<String, String> query) {
    if (founding.isPending()) {
      return page("/", "", "", "pending", Duration.ZERO, HttpStatus.OK);
    }
    String problem = TOLD.stream().filter(query::containsKey).findFirst().orElse(null);
    return page(to, "", "", problem, Duration.ZERO, HttpStatus.OK);
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = new Entrance.Typed(organization, name, password);
    return switch (entrance.signIn(typed, request, response)) {
      case Entrance.Answer.In() -> new ModelAndView("redirect:" + OwnAddress.orStart(to));
      case Entrance.Answer.Refused() ->
          page(to, organization, name, "refused", Duration.ZERO, HttpStatus.UNPROCESSABLE_CONTENT);
      case Entrance.Answer.Wait(Duration time) ->
          page(to, organization, name, "wait", time, HttpStatus.TOO_MANY_REQUESTS);
      case Entrance.Answer.Down() -> down(to, organization, name);
    };
  }

  /** Sends somebody to the OpenID provider. */
  @GetMapping("/sign-in/oidc")
  ModelAndView leave(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    if (entrance.provider().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return entrance
        .leaveFor(request)
        .map(
            address -> {
              request.getSession().setAttribute(GO_ON, OwnAddress.orStart(to));
              return new ModelAndView(plain(address));
            })
        .orElseGet(() -> down(to, "", ""));
  }

  /** Somebody comes back from the OpenID provider. */
  @GetMapping("/sign-in/oidc/back")
  ModelAndView comeBack(HttpServletRequest request, HttpServletResponse response) {
    if (entrance.provider().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    HttpSession session = request.getSession(false);
    Object goOn = session == null ? null : session.getAttribute(GO_ON);
    String to = OwnAddress.orStart(goOn instanceof String text ? text : null);
    return switch (entrance.comeBack(request, response)) {
      case Entrance.Answer.In() -> new ModelAndView("redirect:" + to);
      case Entrance.Answer.Refused(), Entrance.Answer.Wait _ ->
          page(to, "", "", "unknown", Duration.ZERO, HttpStatus.UNPROCESSABLE_CONTENT);
      case Entrance.Answer.Down() -> down(to, "", "");
    };
  }

  private static RedirectView plain(String address) {
    var redirect = new RedirectView(address);
    redirect.setExpandUriTemplateVariables(false);
    return redirect;
  }

  private ModelAndView down(String to, String organization, String name) {
    return page(to, organization, name, "down", Duration.ZERO, HttpStatus.SERVICE_UNAVAILABLE);
  }

  @PostMapping("/sign-out")
  String signOut(Acting acting, HttpServletRequest request, HttpServletResponse response) {
    entrance.signOut(acting, request, response);
    return "redirect:/sign-in?out";
  }

  private ModelAndView page(
      String to,
      String organization,
      String name,
      @Nullable String problem,
      Duration wait,
      HttpStatus status) {
    boolean several = organizations.ids().size() > 1;
    long minutes = wait.plusSeconds(59).toMinutes();
    var view =
        new SignInView(
            OwnAddress.orStart(to),
            several,
            organization,
            name,
            problem,
            minutes,
            entrance.provider().orElse(null),
            parts.stream().flatMap(all -> all.all().stream()).toList());
    return new ModelAndView("access/sign-in", Map.of("model", view), status);
  }
}
