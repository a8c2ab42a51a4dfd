package jp.sekimori.rules.dmn;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An XML document in the making. */
final class Writing {
  private final Document document;

  Writing() {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
      document.setXmlStandalone(true);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  Element root(String name, Map<String, String> attributes) {
    Element root = element(name, attributes);
    document.appendChild(root);
    return root;
  }

  Element add(Element parent, String name, Map<String, String> attributes) {
    Element element = element(name, attributes);
    parent.appendChild(element);
    return element;
  }

  Element add(Element parent, String name) {
    return add(parent, name, Map.of());
  }

  /** An element with a {@code text} below it, as DMN writes every expression. */
  Element expression(Element parent, String name, String text) {
    Element element = add(parent, name);
    add(element, "text").setTextContent(text);
    return element;
  }

  private Element element(String name, Map<String, String> attributes) {
    Element element = document.createElementNS(Dmn.MODEL, name);
    attributes.forEach(element::setAttribute);
    return element;
  }

  String text() {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.INDENT, "yes");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      var text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
