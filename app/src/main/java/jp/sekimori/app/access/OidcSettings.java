package jp.sekimori.app.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID provider. docs/sign-in.md explains each setting.
 *
 * @param issuer its address, from which the others are asked when first needed; empty for none
 * @param label what people call it
 * @param organization the code of the organization whose people it knows; empty where there is one
 * @param claim by which a person is found the first time
 * @param match what that claim is compared with
 */
@ConfigurationProperties("sekimori.sign-in.oidc")
record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String label,
    @DefaultValue("") String organization,
    @DefaultValue("openid,profile,email") List<String> scopes,
    @DefaultValue("staff_number") String claim,
    @DefaultValue("staff-number") Matching match) {
  OidcSettings {
    scopes = List.copyOf(scopes);
  }

  boolean isUsed() {
    return !issuer.isBlank();
  }
}
