package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.stream.Stream;

/** Tells whether a request was made on this very machine, and by nobody's proxy. */
final class SameMachine {
  private SameMachine() {}

  static boolean asks(HttpServletRequest request) {
    return isLoopback(request.getRemoteAddr())
        && Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
            .allMatch(header -> request.getHeader(header) == null);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
