package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.sekimori.app.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What pages hand over to their templates. */
@WebTest
class TemplatesTest {
  private final Templates templates;

  @Autowired
  TemplatesTest(Templates templates) {
    this.templates = templates;
  }

  @Test
  void whateverATemplateWouldNotGetIsRefusedAndNotLeftOut() {
    var view = Objects.requireNonNull(templates.resolveViewName("site/error", Locale.JAPANESE));
    assertThatThrownBy(
            () ->
                view.render(
                    Map.of("model", 404, "more", "lost"),
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more");
  }
}
