package jp.sekimori.clauses.print;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import jp.sekimori.clauses.print.AutoNumbering.Reference;
import jp.sekimori.clauses.print.Found.Mark;
import jp.sekimori.clauses.print.WordReader.Aside;
import org.jspecify.annotations.Nullable;

/** One paragraph of a Word document while it is read: its characters in order, and its style. */
final class WordParagraph {
  private final Xml xml;
  private final WordReader reader;
  private final WordDefinitions styles;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String style;
  private @Nullable Reference ownNumbering;
  private boolean endDeleted;
  private int labelEnd = -1;

  WordParagraph(Xml xml, WordReader reader, WordDefinitions styles) {
    this.xml = xml;
    this.reader = reader;
    this.styles = styles;
  }

  /** Reads the current element; a second one when the end of the first was deleted. */
  void read() throws XMLStreamException, IOException {
    endDeleted = false;
    readInline();
  }

  String text() {
    return text.toString();
  }

  boolean isEndDeleted() {
    return endDeleted;
  }

  Mark mark() {
    String name = style == null ? "" : styles.nameOf(style);
    if (name.equals(WordStyles.REMARK_NAME)) {
      return new Mark.Remark();
    }
    if (name.equals(WordStyles.TITLE_NAME) || name.equals(WordStyles.HEAD_NAME)) {
      return new Mark.Heading();
    }
    return WordStyles.place(name)
        .<Mark>map(place -> new Mark.Clause(place.role(), place.depth(), labelEnd))
        .orElse(Found.NONE);
  }

  /** The numbering that applies; null when none does. */
  @Nullable Reference numbering() {
    Reference ofStyle = style == null ? null : styles.numberingOf(style);
    if (ownNumbering == null) {
      return ofStyle;
    }
    if (ownNumbering.list() < 0 && ofStyle != null) {
      return new Reference(ofStyle.list(), ownNumbering.level());
    }
    return ownNumbering.list() > 0 ? ownNumbering : null;
  }

  private void readInline() throws XMLStreamException, IOException {
    xml.children(
        name -> {
          switch (name) {
            case "pPr" -> readProperties();
            case "r" -> readRun();
            case "ins", "moveTo" -> {
              reader.noteAside(Aside.TRACKED);
              readInline();
            }
            case "del", "moveFrom" -> reader.noteAside(Aside.TRACKED);
            case "hyperlink",
                "smartTag",
                "sdt",
                "sdtContent",
                "fldSimple",
                "customXml",
                "dir",
                "bdo" ->
                readInline();
            default -> {}
          }
        });
  }

  private void readProperties() throws XMLStreamException, IOException {
    xml.children(
        name -> {
          switch (name) {
            case "pStyle" -> style = style == null ? xml.attribute("val") : style;
            case "numPr" -> ownNumbering = Reference.read(xml);
            case "rPr" ->
                xml.children(
                    property -> {
                      if (property.equals("del") || property.equals("moveFrom")) {
                        endDeleted = true;
                        reader.noteAside(Aside.TRACKED);
                      }
                    });
            default -> {}
          }
        });
  }

  private void readRun() throws XMLStreamException, IOException {
    int start = text.length();
    boolean[] flags = {false, false};
    xml.children(
        name -> {
          switch (name) {
            case "rPr" ->
                xml.children(
                    property -> {
                      switch (property) {
                        case "rStyle" ->
                            flags[0] =
                                styles.nameOf(xml.attribute("val")).equals(WordStyles.LABEL_NAME);
                        case "vanish" -> flags[1] = xml.isOn();
                        default -> {}
                      }
                    });
            default -> readCharacters(name);
          }
        });
    if (flags[1]) {
      text.setLength(start);
    } else if (flags[0] && start == Math.max(0, labelEnd)) {
      labelEnd = text.length();
    }
  }

  private void readCharacters(String name) throws XMLStreamException, IOException {
    switch (name) {
      case "t" -> text.append(xml.text());
      case "tab", "ptab" -> text.append('\t');
      case "br" -> {
        if (!xml.attribute("type").equals("page") && !xml.attribute("type").equals("column")) {
          text.append('\n');
        }
      }
      case "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('\u2011');
      case "softHyphen" -> text.append('\u00AD');
      case "sym" -> appendSymbol(xml.attribute("char"));
      case "ruby" -> {
        reader.noteAside(Aside.RUBY);
        xml.children(
            part -> {
              if (part.equals("rubyBase")) {
                readInline();
              }
            });
      }
      case "footnoteReference", "endnoteReference" -> reader.noteAside(Aside.FOOTNOTES);
      case "drawing", "pict", "object", "AlternateContent" -> reader.noteAside(Aside.SHAPES);
      default -> {}
    }
  }

  private void appendSymbol(String hexadecimal) {
    if (hexadecimal.matches("[0-9A-Fa-f]{4}")) {
      text.append((char) Integer.parseInt(hexadecimal, 16));
    }
  }
}
