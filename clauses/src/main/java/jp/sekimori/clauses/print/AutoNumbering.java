package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Counts Word's automatic numbers, which stand in no paragraph's text but are printed before it. To
 * be asked paragraph by paragraph, in the order of the document.
 */
final class AutoNumbering {
  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  /**
   * What a paragraph says of its number.
   *
   * @param list the list's id, 0 for no number, -1 when left to the style
   * @param level 0 for the outermost
   */
  record Reference(int list, int level) {
    static Reference read(Xml xml) throws IOException, XMLStreamException {
      int[] values = {-1, 0};
      xml.children(
          name -> {
            switch (name) {
              case "numId" -> values[0] = number(xml.attribute("val"), -1);
              case "ilvl" -> values[1] = Math.clamp(number(xml.attribute("val"), 0), 0, LEVELS - 1);
              default -> {}
            }
          });
      return new Reference(values[0], values[1]);
    }
  }

  /** One level of a list, as far as its numbers go. */
  private static final class Level {
    int start = 1;
    int restart = -1;
    String format = "decimal";
    String text = "";
    String suffix = "tab";
    boolean arabicOnly;
  }

  /** A list's levels, and how far each has counted; lists of one definition count on. */
  private static final class Definition {
    final Level[] levels = new Level[LEVELS];
    final @Nullable Integer[] counted = new Integer[LEVELS];
  }

  /** A list: its definition, and what it changes in it at its first use. */
  private static final class Listing {
    final Definition definition;
    final Map<Integer, Integer> startOverrides = new HashMap<>();
    final Map<Integer, Level> levelOverrides = new HashMap<>();

    Listing(Definition definition) {
      this.definition = definition;
    }

    @Nullable Level level(int index) {
      return levelOverrides.getOrDefault(index, definition.levels[index]);
    }
  }

  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<Integer, Listing> listings = new HashMap<>();

  static AutoNumbering read(Optional<InputStream> part) throws IOException, XMLStreamException {
    var numbering = new AutoNumbering();
    if (part.isPresent()) {
      try (var xml = new Xml(part.get())) {
        xml.root(
            _ ->
                xml.children(
                    name -> {
                      switch (name) {
                        case "abstractNum" -> numbering.readDefinition(xml);
                        case "num" -> numbering.readListing(xml);
                        default -> {}
                      }
                    }));
      }
    }
    return numbering;
  }

  private void readDefinition(Xml xml) throws IOException, XMLStreamException {
    var definition = new Definition();
    definitions.put(xml.attribute("abstractNumId"), definition);
    xml.children(
        name -> {
          if (name.equals("lvl")) {
            int index = number(xml.attribute("ilvl"), -1);
            Level level = readLevel(xml);
            if (index >= 0 && index < LEVELS) {
              definition.levels[index] = level;
            }
          }
        });
  }

  private static Level readLevel(Xml xml) throws IOException, XMLStreamException {
    var level = new Level();
    xml.children(
        name -> {
          String value = xml.attribute("val");
          switch (name) {
            case "start" -> level.start = number(value, 1);
            case "numFmt" -> level.format = value;
            case "lvlText" -> level.text = value;
            case "suff" -> level.suffix = value;
            case "lvlRestart" -> level.restart = number(value, -1);
            case "isLgl" -> level.arabicOnly = xml.isOn();
            default -> {}
          }
        });
    return level;
  }

  private void readListing(Xml xml) throws IOException, XMLStreamException {
    int id = number(xml.attribute("numId"), -1);
    Listing[] listing = new Listing[1];
    xml.children(
        name -> {
          if (name.equals("abstractNumId")) {
            Definition definition = definitions.get(xml.attribute("val"));
            listing[0] = definition == null ? null : new Listing(definition);
          } else if (name.equals("lvlOverride") && listing[0] != null) {
            readOverride(xml, listing[0]);
          }
        });
    if (listing[0] != null) {
      listings.put(id, listing[0]);
    }
  }

  private static void readOverride(Xml xml, Listing listing)
      throws IOException, XMLStreamException {
    int index = Math.clamp(number(xml.attribute("ilvl"), 0), 0, LEVELS - 1);
    xml.children(
        name -> {
          if (name.equals("startOverride")) {
            listing.startOverrides.put(index, number(xml.attribute("val"), 1));
          } else if (name.equals("lvl")) {
            listing.levelOverrides.put(index, readLevel(xml));
          }
        });
  }

  /** The number printed before the next paragraph that has this reference; empty when none is. */
  Optional<String> next(Reference reference) {
    Listing listing = listings.get(reference.list());
    Level level = listing == null ? null : listing.level(reference.level());
    if (listing == null || level == null) {
      return Optional.empty();
    }
    count(listing, reference.level(), level);
    if (level.format.equals("none") && level.text.isEmpty()) {
      return Optional.empty();
    }
    String label = level.format.equals("bullet") ? level.text : print(listing, level);
    return label.isBlank() ? Optional.empty() : Optional.of(label);
  }

  private static void count(Listing listing, int index, Level level) {
    @Nullable Integer[] counted = listing.definition.counted;
    Integer override = listing.startOverrides.remove(index);
    Integer now = counted[index];
    counted[index] = override != null ? override : now == null ? level.start : now + 1;
    for (int deeper = index + 1; deeper < LEVELS; deeper++) {
      Level below = listing.level(deeper);
      boolean restarts = below == null || below.restart < 0 || index + 1 <= below.restart;
      if (restarts && (below == null || below.restart != 0)) {
        counted[deeper] = null;
      }
    }
  }

  private static String print(Listing listing, Level level) {
    Matcher place = PLACE.matcher(level.text);
    var printed = new StringBuilder();
    while (place.find()) {
      int index = place.group(1).charAt(0) - '1';
      Level other = listing.level(index);
      Integer counted = listing.definition.counted[index];
      int value = counted != null ? counted : other == null ? 1 : other.start;
      String format = level.arabicOnly || other == null ? "decimal" : other.format;
      place.appendReplacement(printed, Matcher.quoteReplacement(NumberFormat.print(format, value)));
    }
    return place.appendTail(printed).toString();
  }

  private static int number(String text, int otherwise) {
    return text.matches("-?\\d{1,8}") ? Integer.parseInt(text) : otherwise;
  }
}
