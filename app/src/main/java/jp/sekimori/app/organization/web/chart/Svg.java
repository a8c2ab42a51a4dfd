package jp.sekimori.app.organization.web.chart;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SVG. Looks are attributes and not styles: the pages let no style in, and a file that is
 * taken away looks the same everywhere.
 */
final class Svg {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";
  static final String FONT =
      "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'BIZ UDPGothic', 'Yu Gothic', Meiryo,"
          + " sans-serif";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  Svg() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Attributes are names and values in turn; numbers are written as short as they are. */
  Svg open(String element, Object... attributes) {
    try {
      out.writeStartElement(element);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Svg leaf(String element, Object... attributes) {
    try {
      out.writeEmptyElement(element);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** A frame with round corners; its looks are names and values in turn. */
  Svg rect(double left, double top, double wide, double high, double round, Object... looks) {
    List<Object> all =
        new ArrayList<>(List.of("x", left, "y", top, "width", wide, "height", high, "rx", round));
    all.addAll(List.of(looks));
    return leaf("rect", all.toArray());
  }

  Svg close() {
    try {
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** An element that holds nothing but text. */
  Svg text(String element, String content, Object... attributes) {
    open(element, attributes);
    try {
      // What XML has no place for is shown to be there.
      out.writeCharacters(content.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", "\uFFFD"));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return close();
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      out.writeAttribute(
          attributes[i].toString(),
          value instanceof Number number ? number(number.doubleValue()) : value.toString());
    }
  }

  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  @Override
  public String toString() {
    try {
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
