package jp.sekimori.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Lets an OpenID provider vouch for people: the authorization code flow with PKCE. The provider is
 * asked for its addresses when the first person wants to sign in, so it may be down at our start.
 */
@Component
class Oidc {
  static final String PROVIDER = "oidc";
  static final String BACK = "/sign-in/oidc/back";

  private static final Logger LOG = LoggerFactory.getLogger(Oidc.class);
  private static final String ID = "provider";

  /** What has to be remembered until somebody comes back, in the session as texts. */
  private static final List<String> REMEMBERED =
      List.of(OidcParameterNames.NONCE, PkceParameterNames.CODE_VERIFIER);

  private final OidcSettings settings;
  private final AtomicReference<ClientRegistration> registration = new AtomicReference<>();
  private final OidcAuthorizationCodeAuthenticationProvider exchange =
      new OidcAuthorizationCodeAuthenticationProvider(
          new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());

  Oidc(OidcSettings settings) {
    this.settings = settings;
  }

  OidcSettings settings() {
    return settings;
  }

  /** What became of coming back. */
  sealed interface Answer {
    record Known(Vouched vouched) implements Answer {}

    record Refused() implements Answer {}

    record Down() implements Answer {}
  }

  /** Where to send somebody who wants to sign in; empty while the provider cannot be reached. */
  Optional<String> leave(HttpServletRequest request) {
    Optional<ClientRegistration> known = registration();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            new InMemoryClientRegistrationRepository(known.get()));
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    OAuth2AuthorizationRequest sent = resolver.resolve(request, ID);
    if (sent == null) {
      return Optional.empty();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute("oidc.state", sent.getState());
    session.setAttribute("oidc.redirect", sent.getRedirectUri());
    for (String name : REMEMBERED) {
      session.setAttribute("oidc." + name, String.valueOf(sent.<Object>getAttribute(name)));
    }
    return Optional.of(sent.getAuthorizationRequestUri());
  }

  /** Reads what somebody who comes back brings along; it can be read once. */
  Answer comeBack(HttpServletRequest request) {
    Optional<OAuth2AuthorizationRequest> sent = sent(request);
    String code = request.getParameter("code");
    String state = request.getParameter("state");
    if (sent.isEmpty() || code == null || state == null) {
      return new Answer.Refused();
    }
    var came =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(String.valueOf(sent.get().getRedirectUri()))
            .state(state)
            .build();
    return ask(new OAuth2AuthorizationExchange(sent.get(), came));
  }

  private Optional<OAuth2AuthorizationRequest> sent(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute("oidc.state") instanceof String state)) {
      return Optional.empty();
    }
    session.removeAttribute("oidc.state");
    Map<String, Object> attributes = new HashMap<>();
    for (String name : REMEMBERED) {
      attributes.put(name, session.getAttribute("oidc." + name));
    }
    return registration()
        .map(
            known ->
                OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(
                        String.valueOf(known.getProviderDetails().getAuthorizationUri()))
                    .clientId(known.getClientId())
                    .redirectUri(String.valueOf(session.getAttribute("oidc.redirect")))
                    .scopes(known.getScopes())
                    .state(state)
                    .attributes(attributes)
                    .build());
  }

  private Answer ask(OAuth2AuthorizationExchange came) {
    var login = new OAuth2LoginAuthenticationToken(registration().orElseThrow(), came);
    try {
      var done = exchange.authenticate(login);
      return done != null && done.getPrincipal() instanceof OidcUser user
          ? new Answer.Known(vouched(user))
          : new Answer.Refused();
    } catch (OAuth2AuthenticationException e) {
      LOG.warn("The OpenID provider did not vouch: {}", e.getError().getErrorCode());
      return isDown(e) ? new Answer.Down() : new Answer.Refused();
    } catch (AuthenticationException e) {
      return new Answer.Refused();
    }
  }

  private static boolean isDown(Throwable failure) {
    return failure instanceof java.io.IOException
        || failure.getCause() != null && isDown(failure.getCause());
  }

  private Vouched vouched(OidcUser user) {
    String match = Optional.ofNullable(user.getClaimAsString(settings.claim())).orElse("");
    // An ID token without a subject is refused before this.
    String subject = String.valueOf(user.getSubject());
    String name = Objects.requireNonNullElse(user.getPreferredUsername(), subject);
    return new Vouched(PROVIDER, subject, match, name);
  }

  private Optional<ClientRegistration> registration() {
    if (registration.get() == null) {
      try {
        registration.set(discover());
      } catch (RuntimeException e) {
        LOG.warn("The OpenID provider {} cannot be reached: {}", settings.issuer(), e.getMessage());
      }
    }
    return Optional.ofNullable(registration.get());
  }

  private ClientRegistration discover() {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope(settings.scopes())
        .redirectUri("{baseUrl}" + BACK)
        .build();
  }
}
