package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The rules that every request and every answer obeys. */
@Configuration(proxyBeanMethods = false)
class Security {
  /** Nothing from elsewhere, nothing inline, in nobody's frame. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  /** A page on another site can point its own name at 127.0.0.1; it cannot have one of these. */
  private static final Set<String> LOOPBACK_NAMES =
      Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  @Bean
  SecurityFilterChain rules(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(Security::allowWhatIsListed)
        .exceptionHandling(
            refusal ->
                refusal.authenticationEntryPoint(
                    (request, response, why) ->
                        response.sendError(HttpServletResponse.SC_NOT_FOUND)))
        .csrf(csrf -> csrf.csrfTokenRepository(tokenInCookie()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .formLogin(login -> login.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .headers(Security::strictHeaders)
        .build();
  }

  private static void allowWhatIsListed(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    for (Route route : Routes.ALL) {
      var matching = rules.requestMatchers(route.method(), route.pattern());
      switch (route.access()) {
        case ANYONE -> matching.permitAll();
      }
    }
    // A listed address asked in another way goes on to be told which ways there are (405).
    rules
        .requestMatchers(Routes.ALL.stream().map(Route::pattern).toArray(String[]::new))
        .permitAll();
    rules.anyRequest().denyAll();
  }

  private static CookieCsrfTokenRepository tokenInCookie() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    return tokens;
  }

  private static void strictHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(r -> r.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(hsts -> hsts.disable());
  }

  @Bean
  HttpFirewall knownNamesOnly(@Value("${sekimori.hosts:}") Set<String> hosts) {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(
        name -> LOOPBACK_NAMES.contains(name) || hosts.contains(name.toLowerCase(Locale.ROOT)));
    return firewall;
  }

  /** Refused before anything else has run, so the answer is plain text and not a page. */
  @Bean
  RequestRejectedHandler plainRefusal() {
    return (request, response, why) -> {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      response.setContentType(MediaType.TEXT_PLAIN_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response
          .getWriter()
          .println(
              """
              この要求は受け付けられません。案内されたアドレス（この端末では http://127.0.0.1 又は http://localhost で始まるもの）で開いてください。
              This request is not accepted. Open the address you were given (on this machine, one \
              that starts with http://127.0.0.1 or http://localhost).\
              """);
    };
  }
}
