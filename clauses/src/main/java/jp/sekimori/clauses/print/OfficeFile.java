package jp.sekimori.clauses.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of an Office Open XML file, unpacked within limits: a file that would swell beyond any
 * real document is refused before it does.
 */
final class OfficeFile {
  /** Real documents stay far below; 10,000 clauses with both columns are about 15 MB. */
  private static final long LARGEST = 100L << 20;

  private static final int MOST_ENTRIES = 10_000;

  private final Map<String, byte[]> parts;
  private final String main;

  private OfficeFile(Map<String, byte[]> parts, String main) {
    this.parts = parts;
    this.main = main;
  }

  /** It unpacks to more than any real document. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("unpacks to more than " + (LARGEST >> 20) + " MiB");
    }
  }

  /**
   * Unpacks the XML parts; pictures and the like are passed over.
   *
   * @throws TooLarge when it unpacks to too much
   * @throws IOException when the archive is broken or not an Office file
   */
  static OfficeFile open(byte[] bytes) throws IOException {
    var parts = new HashMap<String, byte[]>();
    long total = 0;
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes((int) (LARGEST - total + 1));
        total += content.length;
        if (total > LARGEST || ++entries > MOST_ENTRIES) {
          throw new TooLarge();
        }
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          parts.put(entry.getName(), content);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
    return new OfficeFile(parts, related(parts, "", "/officeDocument").orElse(""));
  }

  boolean isWord() {
    return main.startsWith("word/") && parts.containsKey(main);
  }

  boolean isExcel() {
    return main.startsWith("xl/");
  }

  /** The document itself. */
  InputStream document() {
    return new ByteArrayInputStream(parts.getOrDefault(main, new byte[0]));
  }

  /** Another part by what it is to the document: styles, numbering, …; empty when it has none. */
  Optional<InputStream> part(String relation) throws IOException {
    return related(parts, main, "/" + relation).map(parts::get).map(ByteArrayInputStream::new);
  }

  private static Optional<String> related(Map<String, byte[]> parts, String from, String type)
      throws IOException {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    byte[] relations = parts.get(folder + "_rels/" + from.substring(folder.length()) + ".rels");
    if (relations == null) {
      return Optional.empty();
    }
    String[] target = {""};
    try (var xml = new Xml(new ByteArrayInputStream(relations))) {
      xml.root(
          _ ->
              xml.children(
                  _ -> {
                    if (xml.attribute("Type").endsWith(type)) {
                      target[0] = xml.attribute("Target");
                    }
                  }));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    String name = target[0].startsWith("/") ? target[0].substring(1) : folder + target[0];
    return parts.containsKey(name) ? Optional.of(name) : Optional.empty();
  }
}
