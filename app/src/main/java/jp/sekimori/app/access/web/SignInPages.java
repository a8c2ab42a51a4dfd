package jp.sekimori.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.access.Entrance;
import jp.sekimori.app.access.Founding;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.site.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In and out. */
@Controller
class SignInPages {
  /** What is said above the form when the address asks for it. */
  private static final List<String> TOLD = List.of("expired", "out", "done", "changed");

  private final Entrance entrance;
  private final Organizations organizations;
  private final Founding founding;

  SignInPages(Entrance entrance, Organizations organizations, Founding founding) {
    this.entrance = entrance;
    this.organizations = organizations;
    this.founding = founding;
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
    };
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
        new SignInView(OwnAddress.orStart(to), several, organization, name, problem, minutes);
    return new ModelAndView("access/sign-in", Map.of("model", view), status);
  }
}
