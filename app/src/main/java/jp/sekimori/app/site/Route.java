package jp.sekimori.app.site;

import jp.sekimori.app.kernel.Right;
import org.springframework.http.HttpMethod;

/**
 * One address that the application answers.
 *
 * @param pattern a path pattern as the controllers declare it
 */
record Route(HttpMethod method, String pattern, Access access) {

  static Route get(String pattern, Access access) {
    return new Route(HttpMethod.GET, pattern, access);
  }

  static Route get(String pattern, Right right) {
    return get(pattern, new Access.Holding(right));
  }

  static Route post(String pattern, Access access) {
    return new Route(HttpMethod.POST, pattern, access);
  }

  static Route post(String pattern, Right right) {
    return post(pattern, new Access.Holding(right));
  }
}
