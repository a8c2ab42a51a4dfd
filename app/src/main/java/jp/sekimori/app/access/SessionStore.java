package jp.sekimori.app.access;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How sessions are kept and known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionLimits.class, DirectorySettings.class, OidcSettings.class})
class SessionStore {

  /** Texts only: no class of anybody's is ever built from what a session holds. */
  @Bean
  GenericConversionService springSessionConversionService() {
    var texts = new GenericConversionService();
    texts.addConverter(Object.class, byte[].class, SessionStore::bytes);
    texts.addConverter(
        byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
    return texts;
  }

  private static byte[] bytes(Object value) {
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("A session keeps texts only, not " + value.getClass());
  }

  /** Lax, because a link in a mail leads to a page as the person one is; forms have their token. */
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("session");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
