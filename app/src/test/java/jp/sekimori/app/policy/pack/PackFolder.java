package jp.sekimori.app.policy.pack;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The packs of this repository as files, and their schemas. */
final class PackFolder {
  static final Path PACKS = Path.of("..", "packs");

  private static final Set<String> OF_THE_PACK = Set.of("pack", "roles", "clauses");
  private static final Set<String> OF_RULES = Set.of("rules", "facts", "obligations", "permits");
  private static final Set<String> OF_CONTROLS = Set.of("controls", "without");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Where the schemas stand to one another, as far as they know. */
  private static final String PLACE = "http://localhost/";

  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(
          Dialects.getDraft202012(), registry -> registry.schemas(schemas()));

  /** Every YAML file of every pack, its folder included in the name. */
  static List<Path> files() {
    try (Stream<Path> files = Files.walk(PACKS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all schemas of files. */
  static Set<String> kinds() {
    return schemas().keySet().stream()
        .map(place -> place.substring(PLACE.length()).replace(".schema.json", ""))
        .filter(kind -> !kind.equals("common"))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> schemas() {
    try (Stream<Path> files = Files.list(PACKS.resolve("schema"))) {
      return files.collect(Collectors.toMap(file -> PLACE + file.getFileName(), PackFolder::read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema of a file, by where it lies in its pack. */
  static String kind(Path file) {
    Path inPack = PACKS.relativize(file);
    inPack = inPack.subpath(1, inPack.getNameCount());
    String name = inPack.getFileName().toString().replace(".yaml", "");
    return switch (inPack.getNameCount() == 1 ? "" : inPack.getName(0).toString()) {
      case "clauses" -> "clauses";
      case "rules" -> {
        if (name.startsWith("axes")) {
          yield "axes";
        }
        yield OF_RULES.contains(name) ? name : name.equals("common") ? "common-questions" : "table";
      }
      case "controls" -> OF_CONTROLS.contains(name) ? name : "control";
      default -> OF_THE_PACK.contains(name) ? name : "";
    };
  }

  /** What the schema of this name says against a text. */
  List<String> against(String kind, String yaml) {
    return schemas
        .getSchema(SchemaLocation.of(PLACE + kind + ".schema.json"))
        .validate(json(new Yaml().compose(new StringReader(yaml))))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** As editors read YAML 1.2: true and false, whole numbers, and else text. */
  private static JsonNode json(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode()));
        }
        yield object;
      }
      case SequenceNode sequence -> {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        yield array;
      }
      case ScalarNode scalar when scalar.getScalarStyle() == ScalarStyle.PLAIN ->
          plain(scalar.getValue());
      case ScalarNode scalar -> JSON.stringNode(scalar.getValue());
      default -> throw new IllegalArgumentException("Packs have no aliases: " + node);
    };
  }

  private static JsonNode plain(String text) {
    if (text.equals("true") || text.equals("false")) {
      return JSON.booleanNode(text.equals("true"));
    }
    return WHOLE.matcher(text).matches()
        ? JSON.numberNode(Long.parseLong(text))
        : JSON.stringNode(text);
  }
}
