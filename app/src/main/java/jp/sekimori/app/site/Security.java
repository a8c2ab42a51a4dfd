package jp.sekimori.app.site;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The rules that every request and every answer obeys. Sessions are not its business. */
@Configuration(proxyBeanMethods = false)
class Security {
  /** Nothing from elsewhere, nothing inline, in nobody's frame. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  /** A page on another site can point its own name at our address; it cannot have one of these. */
  private static final Set<String> LOOPBACK_NAMES =
      Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  @Bean
  SecurityFilterChain rules(HttpSecurity http, Barrier barrier, Visits visits) {
    return http.authorizeHttpRequests(rules -> rules.anyRequest().access(barrier))
        .addFilterAfter(new TenantOfVisit(visits), AuthorizationFilter.class)
        .exceptionHandling(refusal -> refusal.authenticationEntryPoint(barrier))
        // A token is sent on purpose; only cookies are sent by themselves.
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers(Api.PATHS))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .formLogin(login -> login.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .headers(Security::strictHeaders)
        .build();
  }

  /** A form shows that it came from one of our pages by repeating a value that a cookie has. */
  @Bean
  CsrfTokenRepository formTokens() {
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
        // Sent over https only; whether the names below this one do https is not ours to say.
        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false));
  }

  /**
   * @param hosts the names under which this server is known, besides those of the loopback
   */
  @Bean
  HttpFirewall knownNamesOnly(@Value("${sekimori.hosts:}") Set<String> hosts) {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(
        name -> LOOPBACK_NAMES.contains(name) || hosts.contains(name.toLowerCase(Locale.ROOT)));
    return firewall;
  }
}
