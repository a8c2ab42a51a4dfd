package jp.sekimori.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Wires what all pages share. */
@Configuration(proxyBeanMethods = false)
class Site implements WebMvcConfigurer {
  private static final String JAPANESE = "classpath:/messages/*_ja.properties";

  private final LanguageChoice languageChoice = new LanguageChoice();
  private final Assets assets;
  private final ObjectProvider<ActingArgument> acting;

  Site(Assets assets, ObjectProvider<ActingArgument> acting) {
    this.assets = assets;
    this.acting = acting;
  }

  @Bean
  LocaleResolver localeResolver() {
    return languageChoice;
  }

  /** One file of wording for each module and language. */
  @Bean
  static MessageSource messageSource() throws IOException {
    var wording = new ResourceBundleMessageSource();
    var japanese = new PathMatchingResourcePatternResolver().getResources(JAPANESE);
    for (Resource file : japanese) {
      String name = String.valueOf(file.getFilename());
      wording.addBasenames("messages/" + name.substring(0, name.indexOf('_')));
    }
    wording.setDefaultEncoding(StandardCharsets.UTF_8.name());
    wording.setFallbackToSystemLocale(false);
    wording.setAlwaysUseMessageFormat(true);
    return wording;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languageChoice);
  }

  /** Looked up late: who acts is answered by modules whose pages need this configuration first. */
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(acting.getObject());
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
