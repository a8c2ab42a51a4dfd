package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML part element by element, by local names, and never loads anything from outside. A
 * visitor may walk the children of the element it is shown, or leave it; what it leaves is skipped.
 */
final class Xml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  /** No document nests its elements deeper; a file that does is meant to exhaust the reader. */
  private static final int DEEPEST = 500;

  private final XMLStreamReader reader;
  private int depth;

  Xml(InputStream in) throws XMLStreamException {
    reader = FACTORY.createXMLStreamReader(in);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Is shown one element after the other. */
  interface Visitor {
    void visit(String name) throws XMLStreamException, IOException;
  }

  /** Shows the root element. */
  void root(Visitor visitor) throws XMLStreamException, IOException {
    while (reader.hasNext()) {
      if (next() == XMLStreamReader.START_ELEMENT) {
        show(visitor);
      }
    }
  }

  /** Shows each child of the current element. */
  void children(Visitor visitor) throws XMLStreamException, IOException {
    int own = depth;
    while (true) {
      int event = next();
      if (event == XMLStreamReader.START_ELEMENT) {
        show(visitor);
      } else if (depth < own) {
        return;
      }
    }
  }

  private void show(Visitor visitor) throws XMLStreamException, IOException {
    int own = depth;
    visitor.visit(reader.getLocalName());
    while (depth >= own) {
      next();
    }
  }

  private int next() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamReader.START_ELEMENT) {
      depth++;
      if (depth > DEEPEST) {
        throw new XMLStreamException("Elements are nested more than " + DEEPEST + " deep");
      }
    } else if (event == XMLStreamReader.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  /** The characters directly inside the current element. */
  String text() throws XMLStreamException {
    var text = new StringBuilder();
    int own = depth;
    while (depth >= own) {
      int event = next();
      if (depth == own && event == XMLStreamReader.CHARACTERS) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  /** An attribute of the current element by its local name; empty when it has none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Whether a switch such as {@code <w:b/>} is on: without a value it is. */
  boolean isOn() {
    String value = attribute("val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
