package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.access.Entrance;
import jp.sekimori.app.access.Parts;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;

/** Where people are real, nobody signs in with one click, whatever the settings say. */
@WebTest
@TestPropertySource(properties = {"sekimori.demo=town", "demo=town", "spring.profiles.active=demo"})
class NoDemoTest {
  private final Visitor visitors;
  private final Entrance entrance;
  private final ObjectProvider<Parts> parts;
  private final ConfigurableApplicationContext context;

  @Autowired
  NoDemoTest(
      Visitor visitors,
      Entrance entrance,
      ObjectProvider<Parts> parts,
      ConfigurableApplicationContext context) {
    this.visitors = visitors;
    this.entrance = entrance;
    this.parts = parts;
    this.context = context;
  }

  private List<Visitor> everybody() {
    var everybody = new ArrayList<>(List.of(visitors.stranger()));
    Arrays.stream(Role.values()).map(visitors::signIn).forEach(everybody::add);
    return everybody;
  }

  @Test
  void theAddressesOfADemoDoNotExist() {
    for (Visitor visitor : everybody()) {
      var body = visitor.get("/demo");
      assertThat(body.statusCode()).isEqualTo(404);
      assertThat(body.body()).doesNotContain("架空の団体です");
      assertThat(visitor.get("/demo/files/changes.csv").statusCode()).isEqualTo(404);
      var answer = visitor.post("/demo/sign-in", Map.of("person", "" + UUID.randomUUID()));
      assertThat(answer.statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theSignInPageOffersNobody() {
    assertThat(visitors.stranger().get("/sign-in").body()).doesNotContain("/demo/sign-in");
    assertThat(parts.stream()).isEmpty();
    assertThat(context.getBeanNamesForType(Demo.class)).isEmpty();
  }

  @Test
  void nothingElseCanLetSomebodyInWithoutAPassword() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                entrance.signInAs(
                    UUID.randomUUID(),
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse()));
  }
}
