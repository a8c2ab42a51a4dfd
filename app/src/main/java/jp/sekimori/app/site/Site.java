package jp.sekimori.app.site;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
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

  /**
   * What a visitor asked for wrongly is answered, and is nothing to warn of. The framework's own
   * setting for this only ever adds warnings.
   */
  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.replaceAll(
        resolver ->
            resolver instanceof DefaultHandlerExceptionResolver ? new QuietResolver() : resolver);
  }

  /** Warns of what is answered as a fault of the server only. */
  private static final class QuietResolver extends DefaultHandlerExceptionResolver {
    @Override
    protected void logException(Exception exception, HttpServletRequest request) {
      boolean isOurs =
          !(exception instanceof ErrorResponse told) || told.getStatusCode().is5xxServerError();
      if (isOurs && !(exception instanceof HttpMessageNotReadableException)) {
        super.logException(exception, request);
      }
    }
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
