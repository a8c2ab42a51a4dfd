package jp.sekimori.clauses.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents written part by part, as other programs may write them. */
final class OfficeZip {
  private static final String NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();

  private int blankMegabytes;

  private OfficeZip() {}

  /** A document with this content in its body. */
  static OfficeZip word(String body) {
    var zip = new OfficeZip();
    zip.parts.put(
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"r\" Type=\""
                + RELATION
                + "officeDocument\" Target=\"word/document.xml\"/>"));
    zip.parts.put(
        "word/document.xml",
        "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
    return zip;
  }

  OfficeZip numbering(String content) {
    return related("numbering", "<w:numbering " + NAMESPACE + ">" + content + "</w:numbering>");
  }

  OfficeZip styles(String content) {
    return related("styles", "<w:styles " + NAMESPACE + ">" + content + "</w:styles>");
  }

  private OfficeZip related(String name, String xml) {
    parts.put("word/" + name + ".xml", xml);
    relations
        .append("<Relationship Id=\"")
        .append(name)
        .append("\" Type=\"")
        .append(RELATION)
        .append(name)
        .append("\" Target=\"")
        .append(name)
        .append(".xml\"/>");
    return this;
  }

  OfficeZip part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** Adds a part of blanks, which packs to next to nothing. */
  OfficeZip swelling(int megabytes) {
    blankMegabytes = megabytes;
    return this;
  }

  byte[] bytes() {
    parts.put("word/_rels/document.xml.rels", relationships(relations.toString()));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      if (blankMegabytes > 0) {
        zip.putNextEntry(new ZipEntry("word/blanks.xml"));
        var blanks = new byte[1 << 20];
        for (int i = 0; i < blankMegabytes; i++) {
          zip.write(blanks);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String relationships(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** A paragraph with an automatic number. */
  static String numbered(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr>"
        + run(text)
        + "</w:p>";
  }

  static String level(int index, String format, String text) {
    return "<w:lvl w:ilvl=\""
        + index
        + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
        + format
        + "\"/><w:lvlText w:val=\""
        + text
        + "\"/></w:lvl>";
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String cell(String... paragraphs) {
    return cellWith("", paragraphs);
  }

  static String cellWith(String properties, String... paragraphs) {
    var cell = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
    for (String paragraph : paragraphs) {
      cell.append(paragraph.startsWith("<") ? paragraph : paragraph(paragraph));
    }
    return cell.append(paragraphs.length == 0 ? "<w:p/>" : "").append("</w:tc>").toString();
  }
}
