package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import jp.sekimori.clauses.print.AutoNumbering.Reference;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document: their names, and the numbering that comes with them. */
final class WordDefinitions {
  /**
   * @param numbering the numbering its paragraphs get; null when it says nothing of that
   */
  private record Style(String name, String basedOn, @Nullable Reference numbering) {}

  private final Map<String, Style> styles = new HashMap<>();

  static WordDefinitions read(Optional<InputStream> part) throws IOException, XMLStreamException {
    var definitions = new WordDefinitions();
    if (part.isPresent()) {
      try (var xml = new Xml(part.get())) {
        xml.root(
            _ ->
                xml.children(
                    name -> {
                      if (name.equals("style")) {
                        definitions.readStyle(xml);
                      }
                    }));
      }
    }
    return definitions;
  }

  private void readStyle(Xml xml) throws IOException, XMLStreamException {
    String id = xml.attribute("styleId");
    String[] nameAndBase = {"", ""};
    Reference[] numbering = new Reference[1];
    xml.children(
        child -> {
          switch (child) {
            case "name" -> nameAndBase[0] = xml.attribute("val");
            case "basedOn" -> nameAndBase[1] = xml.attribute("val");
            case "pPr" ->
                xml.children(
                    property -> {
                      if (property.equals("numPr")) {
                        numbering[0] = Reference.read(xml);
                      }
                    });
            default -> {}
          }
        });
    styles.put(id, new Style(nameAndBase[0], nameAndBase[1], numbering[0]));
  }

  /** The name that a user sees; the id itself where the style is not defined. */
  String nameOf(String id) {
    Style style = styles.get(id);
    return style == null ? id : style.name();
  }

  /** The numbering of a style or of the nearest one it is based on. */
  @Nullable Reference numberingOf(String id) {
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id);
    while (style != null && style.numbering() == null && seen.add(style.basedOn())) {
      style = styles.get(style.basedOn());
    }
    return style == null ? null : style.numbering();
  }
}
