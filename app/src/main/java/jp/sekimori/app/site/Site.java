package jp.sekimori.app.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Wires what all pages share. */
@Configuration(proxyBeanMethods = false)
class Site implements WebMvcConfigurer {
  private final LanguageChoice languageChoice = new LanguageChoice();
  private final Assets assets;

  Site(Assets assets) {
    this.assets = assets;
  }

  @Bean
  LocaleResolver localeResolver() {
    return languageChoice;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** One file of wording for each module and language. */
  @Bean
  static MessageSource messageSource() {
    var wording = new ResourceBundleMessageSource();
    wording.setBasenames("messages/site", "messages/text");
    wording.setDefaultEncoding(StandardCharsets.UTF_8.name());
    wording.setFallbackToSystemLocale(false);
    wording.setAlwaysUseMessageFormat(true);
    return wording;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languageChoice);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(assets.places())
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(
            new VersionResourceResolver().addFixedVersionStrategy(assets.version(), "/**"));
  }
}
