package jp.sekimori.app.policy.search.web;

import java.nio.charset.StandardCharsets;
import jp.sekimori.app.policy.search.Results;
import jp.sekimori.app.policy.search.Scope;
import jp.sekimori.app.policy.search.Search;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.site.Pager;
import org.springframework.web.util.UriUtils;

/** What was searched for, where, and what was found. */
public record SearchView(Results results, Scope scope, Pager pager) {

  static SearchView of(Results results, Scope scope, int page) {
    String query =
        "/search?q="
            + UriUtils.encode(results.wanted().typed(), StandardCharsets.UTF_8)
            + "&in="
            + UriUtils.encode(scope.code(), StandardCharsets.UTF_8);
    return new SearchView(
        results, scope, Pager.of(page, results.total(), Search.PAGE, query + "&page="));
  }

  public String address(Results.Hit hit) {
    return Addresses.of(hit.policy(), hit.edition(), hit.path());
  }

  public String address(Results.Summary summary) {
    return Addresses.ofId(summary.policy(), summary.id());
  }
}
