package jp.sekimori.app.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of a view by its name: {@code text/start} is {@code text/start.jte}. */
@Component
class Templates implements ViewResolver, Ordered {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Pages pages;

  Templates(Pages pages) {
    this.pages = pages;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    if (!engine.hasTemplate(template)) {
      return null;
    }
    return (model, request, response) -> {
      var parameters = new HashMap<String, Object>();
      parameters.put("page", pages.of(request, locale));
      if (model != null && model.get("model") != null) {
        parameters.put("model", model.get("model"));
      }
      // Written out only when whole: what fails half-way becomes an error page, not half a page.
      var written = new Utf8ByteOutput();
      engine.render(template, parameters, written);
      response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
      response.setContentLength(written.getContentLength());
      written.writeTo(response.getOutputStream());
    };
  }
}
