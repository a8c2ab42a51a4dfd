package jp.sekimori.app.access.web;

import java.util.Arrays;
import java.util.List;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.site.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program as whom it asks, and what it may do. */
@RestController
class MeEndpoint {

  /**
   * @param person the id of the token's owner
   * @param rights today's, no more than the token's
   */
  record Me(String organization, String person, List<Right> rights) {}

  @GetMapping("/api/v1/me")
  Me me(Visit visit) {
    var acting = visit.acting();
    return new Me(
        acting.code(),
        acting.person().toString(),
        Arrays.stream(Right.values()).filter(acting::may).toList());
  }
}
