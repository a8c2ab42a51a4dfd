package jp.sekimori.app.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Application;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.decision.Onward;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.policy.pack.Worded;
import org.springframework.stereotype.Component;

/** From an answer of できる？ to the application that it asks for, filled in with what was told. */
@Component
class FromAnswers implements Onward {
  private final Regimes regimes;

  FromAnswers(Regimes regimes) {
    this.regimes = regimes;
  }

  @Override
  public List<Way> of(Acting acting, String act, Map<String, String> facts) {
    if (!acting.may(Right.APPLY)) {
      return List.of();
    }
    return regimes.today().map(it -> it.controls().applications()).orElse(List.of()).stream()
        .filter(each -> each.act().equals(Optional.of(act)))
        // What changes an entry begins there.
        .filter(each -> !(each.goal() instanceof Goal.Changes))
        .map(each -> new Way(Worded.of(each.title()), address(each, facts)))
        .toList();
  }

  private static String address(Application each, Map<String, String> facts) {
    String query =
        facts.entrySet().stream()
            .map(fact -> encoded(fact.getKey()) + "=" + encoded(fact.getValue()))
            .sorted()
            .collect(Collectors.joining("&"));
    return "/applications/new/" + each.id() + (query.isEmpty() ? "" : "?" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
