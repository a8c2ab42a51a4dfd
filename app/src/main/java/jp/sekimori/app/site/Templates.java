package jp.sekimori.app.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the template of a view by its name: {@code text/start} is {@code text/start.jte}. Beside
 * the page a template knows one object, its {@code model}; whoever hands over more is refused.
 */
@Component
class Templates implements ViewResolver, Ordered {
  private static final Set<String> ONE = Set.of("model");

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Pages pages;

  Templates(Pages pages) {
    this.pages = pages;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /** Without what Spring puts beside it: arguments of the handler, and how they were read. */
  private static Map<String, Object> alone(
      String name, Map<String, ?> model, HttpServletRequest request) {
    var handed = new HashMap<String, Object>(model);
    handed.keySet().removeIf(key -> key.startsWith(BindingResult.MODEL_KEY_PREFIX));
    handed.keySet().removeAll(arguments(request));
    if (!ONE.containsAll(handed.keySet())) {
      throw new IllegalArgumentException(
          name + " knows one object, \"model\", and not " + handed.keySet());
    }
    return handed;
  }

  private static Set<String> arguments(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod method
        ? Arrays.stream(method.getMethodParameters())
            .map(ModelFactory::getNameForParameter)
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    if (!engine.hasTemplate(template)) {
      return null;
    }
    return (model, request, response) -> {
      Map<String, Object> parameters = alone(name, model == null ? Map.of() : model, request);
      parameters.put("page", pages.of(request, locale));
      // Written out only when whole: what fails half-way becomes an error page, not half a page.
      var written = new Utf8ByteOutput();
      engine.render(template, parameters, written);
      response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
      response.setContentLength(written.getContentLength());
      written.writeTo(response.getOutputStream());
    };
  }
}
