package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API as it is served, and whether answers are as it says. */
final class Described {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PLACE = "urn:sekimori:openapi";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode root;
  private final SchemaRegistry schemas;

  Described(String json) {
    root = JSON.readTree(json);
    schemas =
        SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            registry ->
                registry
                    .schemas(Map.of(PLACE, json))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  JsonNode root() {
    return root;
  }

  /** What each call needs, by method and address. */
  Map<String, String> rights() {
    var rights = new TreeMap<String, String>();
    root.get("paths")
        .forEachEntry(
            (path, calls) ->
                calls.forEachEntry(
                    (method, call) -> {
                      if (METHODS.contains(method)) {
                        rights.put(
                            method.toUpperCase(Locale.ROOT) + " " + path,
                            call.path("x-right").asString(""));
                      }
                    }));
    return rights;
  }

  /** The types of all problems, without what all of them begin with. */
  Set<String> problems() {
    var types = new TreeSet<String>();
    root.at("/components/schemas/Problem/properties/type/enum")
        .forEach(type -> types.add(type.asString().replace("urn:sekimori:problem:", "")));
    return types;
  }

  /** Fails unless status, kind and content of the answer are as described. */
  void isAnswer(Route route, HttpResponse<String> answer) {
    assertThat(misfits(route, answer)).as(route + "\n" + answer.body()).isEmpty();
  }

  private List<String> misfits(Route route, HttpResponse<String> answer) {
    String call =
        "/paths/"
            + route.pattern().replace("/", "~1")
            + "/"
            + route.method().name().toLowerCase(Locale.ROOT);
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (root.at(call + "/responses/" + answer.statusCode()).isMissingNode()) {
      return type.equals(ApiProblem.MEDIA_TYPE)
          ? misfits("/components/schemas/Problem", answer.body())
          : List.of("status " + answer.statusCode() + " as " + type);
    }
    String content = call + "/responses/" + answer.statusCode() + "/content";
    if (root.at(content).has(type)) {
      String schema = content + "/" + type.replace("/", "~1") + "/schema";
      return type.endsWith("json") ? misfits(schema, answer.body()) : List.of();
    }
    return List.of("content " + type);
  }

  /** What is not as the schema at this place says. */
  List<String> misfits(String pointer, String json) {
    return misfits(pointer, JSON.readTree(json));
  }

  List<String> misfits(String pointer, JsonNode json) {
    return schemas
        .getSchema(SchemaLocation.of(PLACE + "#" + pointer.replace("{", "%7B").replace("}", "%7D")))
        .validate(json)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
