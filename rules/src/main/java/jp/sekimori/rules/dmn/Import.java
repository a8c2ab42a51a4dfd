package jp.sekimori.rules.dmn;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a table from a DMN model that follows the mapping of {@link Export}, whatever program wrote
 * it, and writes it as a file of the pack. Facts, obligations and permits are the pack's; whether
 * they exist is checked when the file is read.
 */
public final class Import {
  private static final String FILE = "DMN";

  private final Problems problems = new Problems();

  private Import() {}

  /** A file of the pack, or every reason why the model is none. */
  public sealed interface Imported {}

  public record Text(String yaml) implements Imported {}

  public record Refused(List<Problem> problems) implements Imported {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  public static Imported read(String xml) {
    var reading = new Import();
    Optional<String> yaml = reading.root(xml).flatMap(reading::table);
    return yaml.isPresent() && reading.problems.isEmpty()
        ? new Text(yaml.get())
        : new Refused(reading.problems.all());
  }

  private Optional<Element> root(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // Nothing outside the file is looked at.
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      Document document = builder.parse(new InputSource(new StringReader(xml)));
      if (document.getDoctype() == null) {
        return Optional.of(document.getDocumentElement());
      }
      refuse("DOCTYPE宣言があります。", "There is a DOCTYPE.", "宣言を除いてください。", "Remove it.");
      return Optional.empty();
    } catch (SAXException | IOException e) {
      refuse(
          "XMLとして読めません。",
          "This cannot be read as XML.",
          "DMN 1.5のファイルを選んでください。",
          "Choose a DMN 1.5 file.");
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }

  private Optional<String> table(Element root) {
    if (!Dmn.MODEL.equals(root.getNamespaceURI()) || !root.getLocalName().equals("definitions")) {
      refuse(
          "DMN 1.5のモデルではありません。",
          "This is no DMN 1.5 model.",
          "DMN 1.5で書き出してください。",
          "Export it as DMN 1.5.");
      return Optional.empty();
    }
    Optional<Element> rules =
        below(root, "decision").stream()
            .filter(decision -> decision.getAttribute("name").equals(Dmn.ROWS))
            .flatMap(decision -> below(decision, "decisionTable").stream())
            .findFirst();
    if (rules.isEmpty() || !rules.get().getAttribute("hitPolicy").equals("RULE ORDER")) {
      refuse(
          "「rows」という名の、RULE ORDERの決定表がありません。",
          "There is no decision table \"rows\" with the hit policy RULE ORDER.",
          "決定の名とヒットポリシーを確かめてください。",
          "Check the decision's name and the hit policy.");
      return Optional.empty();
    }
    return Optional.of(write(root, rules.get()));
  }

  private String write(Element root, Element rules) {
    List<String> facts =
        below(rules, "input").stream()
            .flatMap(input -> below(input, "inputExpression").stream())
            .map(expression -> Feel.id(text(expression)))
            .toList();
    List<String> outputs =
        below(rules, "output").stream().map(output -> output.getAttribute("name")).toList();
    if (!outputs.equals(List.of(Dmn.ROW, Dmn.EFFECT, Dmn.OBLIGATIONS, Dmn.PERMIT))) {
      refuse(
          "出力の列が決まりと違います：" + outputs,
          "The outputs are not those of the mapping: " + outputs + ".",
          "row、effect、obligations、permitの順にしてください。",
          "Use row, effect, obligations, permit.");
    }
    String title =
        below(root, "description").stream().map(Node::getTextContent).findFirst().orElse("");
    String[] titles = title.split(" / ", 2);
    var yaml =
        new TableText(root.getAttribute("name"), titles[0], titles[titles.length - 1], facts);
    List<Element> written = below(rules, "rule");
    for (int i = 0; i < written.size(); i++) {
      rule(i + 1, written.get(i), facts, yaml);
    }
    return yaml.text();
  }

  private void rule(int number, Element rule, List<String> facts, TableText yaml) {
    List<String> inputs = texts(rule, "inputEntry");
    List<String> outputs = texts(rule, "outputEntry");
    List<String> notes = new ArrayList<>(texts(rule, "annotationEntry"));
    while (notes.size() < Dmn.ANNOTATIONS.length) {
      notes.add("");
    }
    if (inputs.size() != facts.size() || outputs.size() != 4) {
      refuse(number, "列の数が見出しと違います。", "It has another number of columns than the head.");
      return;
    }
    var conditions = new ArrayList<String>();
    for (String input : inputs) {
      conditions.add(part(number, input, Feel::condition, "any"));
    }
    yaml.row(
        part(number, outputs.get(0), Feel::read, ""),
        conditions,
        part(number, outputs.get(1), Feel::read, ""),
        part(number, outputs.get(2), Feel::readList, List.of()),
        outputs.get(3).strip().equals("null")
            ? Optional.empty()
            : Optional.of(part(number, outputs.get(3), Feel::read, "")),
        notes);
  }

  private <T> T part(int number, String text, Function<String, Optional<T>> read, T otherwise) {
    Optional<T> value = read.apply(text.strip());
    if (value.isEmpty()) {
      refuse(number, "取り込めない式です：" + text, "This expression cannot be taken over: " + text);
    }
    return value.orElse(otherwise);
  }

  private void refuse(int rule, String ja, String en) {
    problems.add(
        new Place(FILE, 1),
        Integer.toString(rule),
        new Words("規則" + rule + "：" + ja, "Rule " + rule + ": " + en),
        new Words(
            "値の列挙、比較、範囲、真偽、文字列とその並びだけが使えます。",
            "Use lists of values, comparisons, ranges, true and false, strings and lists of"
                + " strings."));
  }

  private void refuse(String ja, String en, String mendJa, String mendEn) {
    problems.add(new Place(FILE, 1), new Words(ja, en), new Words(mendJa, mendEn));
  }

  private static List<String> texts(Element rule, String name) {
    return below(rule, name).stream().map(Import::text).toList();
  }

  private static String text(Element expression) {
    return below(expression, "text").stream().map(Node::getTextContent).findFirst().orElse("");
  }

  private static List<Element> below(Element parent, String name) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
