package jp.sekimori.clauses.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.print.Found.Cell;
import jp.sekimori.clauses.print.Found.Content;
import jp.sekimori.clauses.print.Found.Mark;
import jp.sekimori.clauses.print.Found.Paragraph;
import jp.sekimori.clauses.print.Found.Row;
import jp.sekimori.clauses.print.Found.Table;
import jp.sekimori.clauses.print.Sheet.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the tables and paragraphs of an HTML file: our own, and simple ones of others. */
final class HtmlReader {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final List<String> JAPANESE_OF_WINDOWS =
      List.of("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j");

  /** No page nests its elements deeper; a file that does is meant to exhaust the reader. */
  private static final int DEEPEST = 500;

  private final List<Found> blocks = new ArrayList<>();
  private int number;

  private HtmlReader() {}

  /**
   * Reads the body of a page.
   *
   * @throws IOException when it is nested beyond reading
   */
  static Content read(byte[] bytes) throws IOException {
    Document document = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
    int[] deepest = {0};
    document.traverse((_, depth) -> deepest[0] = Math.max(deepest[0], depth));
    if (deepest[0] > DEEPEST) {
      throw new IOException("Elements are nested more than " + DEEPEST + " deep");
    }
    var reader = new HtmlReader();
    reader.readBlocks(document.body());
    return new Content(reader.blocks, List.of());
  }

  /** What Windows calls Shift_JIS has ① and ㈱; the charset of that name has not. */
  private static @Nullable String charset(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(start);
    boolean windows =
        matcher.find() && JAPANESE_OF_WINDOWS.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    return windows ? "windows-31j" : null;
  }

  private void readBlocks(Element parent) {
    for (Element child : parent.children()) {
      if (child.nameIs("table")) {
        blocks.add(readTable(child));
      } else if (!child.select("table").isEmpty()) {
        readBlocks(child);
      } else if (!child.nameIs("script") && !child.nameIs("style")) {
        blocks.addAll(paragraphs(child));
      }
    }
  }

  private Table readTable(Element table) {
    var rows = new ArrayList<Row>();
    // For each column, how many further rows a cell from above still covers.
    var covered = new ArrayList<Integer>();
    for (Element tr : table.select("tr")) {
      if (tr.closest("table") == table) {
        rows.add(readRow(tr, covered));
      }
    }
    return new Table(rows);
  }

  private Row readRow(Element tr, List<Integer> covered) {
    var cells = new ArrayList<Cell>();
    int column = 0;
    for (Element td : tr.children()) {
      column = nextFree(covered, column);
      int span = count(td, "colspan");
      cells.add(new Cell(column, span, paragraphs(td)));
      for (int i = 0; i < span; i++, column++) {
        set(covered, column, count(td, "rowspan"));
      }
    }
    covered.replaceAll(rest -> Math.max(0, rest - 1));
    return new Row(cells);
  }

  private static int nextFree(List<Integer> covered, int from) {
    int column = from;
    while (column < covered.size() && covered.get(column) > 0) {
      column++;
    }
    return column;
  }

  private static void set(List<Integer> covered, int column, int rows) {
    while (covered.size() <= column) {
      covered.add(0);
    }
    covered.set(column, rows);
  }

  private static int count(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }

  /** The paragraphs inside an element, or the element itself as one. */
  private List<Paragraph> paragraphs(Element element) {
    var found = new ArrayList<Paragraph>();
    if (element.nameIs("p") || element.children().stream().noneMatch(Element::isBlock)) {
      add(found, element);
      return found;
    }
    var loose = new Element("span");
    for (Node child : element.childNodes()) {
      if (child instanceof Element block && block.isBlock()) {
        add(found, loose);
        loose = new Element("span");
        found.addAll(paragraphs(block));
      } else {
        loose.appendChild(child.clone());
      }
    }
    add(found, loose);
    return found;
  }

  private void add(List<Paragraph> found, Element element) {
    Mark mark = mark(element);
    String text = mark instanceof Mark.None ? flowing(element) : element.wholeText();
    if (!text.isBlank()) {
      found.add(new Paragraph(++number, text, mark));
    }
  }

  private static Mark mark(Element element) {
    String depth = element.attr("data-depth");
    if (depth.matches("\\d{1,5}")) {
      for (Role role : Role.values()) {
        if (element.hasClass(role.name().toLowerCase(Locale.ROOT))) {
          Element label = element.firstElementChild();
          int end = label != null && label.hasClass("label") ? label.wholeText().length() : -1;
          return new Mark.Clause(role, Integer.parseInt(depth), end);
        }
      }
    }
    if (element.hasClass("remark")) {
      return new Mark.Remark();
    }
    return element.nameIs("h1") ? new Mark.Heading() : Found.NONE;
  }

  /** The text as a browser shows it: line breaks of the source are none, those of br are. */
  private static String flowing(Element element) {
    var text = new StringBuilder();
    element.traverse(
        (node, _) -> {
          if (node instanceof TextNode words) {
            appendFlowing(text, words.getWholeText());
          } else if (node.nameIs("br")) {
            text.append('\n');
          }
        });
    return text.toString().replaceAll("[ \\n]+\\n|\\n +", "\n").strip();
  }

  private static void appendFlowing(StringBuilder text, String words) {
    String collapsed =
        words
            .replaceAll("(?<=[^\\x00-\\x7F])[ \\t\\r]*\\n[ \\t\\r\\n]*(?=[^\\x00-\\x7F])", "")
            .replaceAll("[ \\t\\r\\n]+", " ");
    boolean blankAlready = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(blankAlready && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed);
  }
}
