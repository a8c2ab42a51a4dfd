package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No route without a rule, and no rule without a route. */
@WebTest
class RoutesTest {
  /** Answered by no controller of ours, asked for by the server alone, or there in a demo only. */
  private static final List<String> NO_CONTROLLER =
      List.of(
          "GET /assets/**",
          "GET /error",
          "GET /demo",
          "POST /demo/sign-in",
          "GET /demo/files/{file}");

  private final RequestMappingHandlerMapping controllers;

  @Autowired
  RoutesTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
    this.controllers = controllers;
  }

  @Test
  void everyRouteHasARule() {
    assertThat(ruled()).containsAll(answered());
  }

  @Test
  void everyRuleHasARoute() {
    var expected = answered();
    expected.addAll(NO_CONTROLLER);
    assertThat(expected).containsAll(ruled());
  }

  private static List<String> ruled() {
    return Routes.ALL.stream().map(route -> route.method() + " " + route.pattern()).toList();
  }

  private List<String> answered() {
    var answered = new ArrayList<String>();
    controllers
        .getHandlerMethods()
        .forEach(
            (mapping, _) -> {
              for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                  answered.add(method + " " + pattern);
                }
              }
            });
    assertThat(answered).isNotEmpty();
    return answered;
  }
}
