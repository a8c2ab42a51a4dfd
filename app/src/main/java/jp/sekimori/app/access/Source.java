package jp.sekimori.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody tries to sign in from.
 *
 * @param network the address, or for IPv6 the /64 that one household or office has
 * @param mark what this browser was given when somebody signed in with it; empty for a new one
 */
record Source(String network, Optional<Secret> mark) {
  static final String MARK = "device";

  static Source of(HttpServletRequest request) {
    return new Source(
        network(request.getRemoteAddr()),
        Optional.ofNullable(WebUtils.getCookie(request, MARK))
            .map(cookie -> new Secret(cookie.getValue())));
  }

  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = java.net.InetAddress.ofLiteral(address).getAddress();
      return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length)) + "/64";
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
