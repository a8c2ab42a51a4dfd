package jp.sekimori.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API (OpenAPI 3.1), kept as YAML for people and served as JSON. */
@RestController
class ApiDescription {
  private static final String FILE = "openapi/sekimori.yaml";

  private final byte[] json;

  ApiDescription(JsonMapper mapper) throws IOException {
    String yaml = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    Object description = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    json = mapper.writeValueAsBytes(description);
  }

  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] description() {
    return json;
  }
}
