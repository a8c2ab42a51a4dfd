package jp.sekimori.clauses.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.print.AutoNumbering.Reference;
import jp.sekimori.clauses.print.Found.Cell;
import jp.sekimori.clauses.print.Found.Content;
import jp.sekimori.clauses.print.Found.Mark;
import jp.sekimori.clauses.print.Found.Paragraph;
import jp.sekimori.clauses.print.Found.Row;
import jp.sekimori.clauses.print.Found.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs and tables of a Word document as they are printed once all tracked changes
 * are accepted: deleted text is passed over, automatic numbers stand before their paragraphs.
 */
final class WordReader {
  private final Xml xml;
  private final WordDefinitions styles;
  private final AutoNumbering numbering;
  private final TreeMap<Aside, Integer> asides = new TreeMap<>();

  /** A paragraph whose end was deleted: the next one goes on in it. */
  private @Nullable WordParagraph unended;

  private int number;

  private WordReader(Xml xml, WordDefinitions styles, AutoNumbering numbering) {
    this.xml = xml;
    this.styles = styles;
    this.numbering = numbering;
  }

  /** What a document holds beside its text, in the order in which notes speak of it. */
  enum Aside {
    TRACKED("変更履歴は、全て承諾した状態で読みました。", "Tracked changes were read as if all were accepted."),
    NUMBERED("自動で振られた番号は、印刷される形で読みました。", "Automatic numbers were read as they are printed."),
    FOOTNOTES("脚注・文末脚注は読んでいません。", "Footnotes and endnotes were not read."),
    SHAPES("図形やテキストボックスの中は読んでいません。", "Text inside shapes and text boxes was not read."),
    RUBY("ルビは読んでいません。", "Ruby was not read.");

    private final String ja;
    private final String en;

    Aside(String ja, String en) {
      this.ja = ja;
      this.en = en;
    }
  }

  static Content read(OfficeFile file) throws IOException {
    try (var xml = new Xml(file.document())) {
      var styles = WordDefinitions.read(file.part("styles"));
      var numbering = AutoNumbering.read(file.part("numbering"));
      var reader = new WordReader(xml, styles, numbering);
      var blocks = new ArrayList<Found>();
      xml.root(
          _ ->
              xml.children(
                  name -> {
                    if (name.equals("body")) {
                      reader.readBlocks(blocks);
                    }
                  }));
      return new Content(blocks, reader.notes());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private List<Note> notes() {
    return asides.entrySet().stream()
        .map(aside -> Found.unread(aside.getValue(), aside.getKey().ja, aside.getKey().en))
        .toList();
  }

  /** Remembers where something was first left aside. */
  void noteAside(Aside aside) {
    asides.putIfAbsent(aside, Math.max(1, number));
  }

  private void readBlocks(List<Found> into) throws XMLStreamException, IOException {
    xml.children(
        name -> {
          switch (name) {
            case "p" -> readParagraph().ifPresent(into::add);
            case "tbl" -> into.add(readTable());
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> readBlocks(into);
            default -> {}
          }
        });
  }

  private Optional<Found> readParagraph() throws XMLStreamException, IOException {
    WordParagraph paragraph = unended;
    if (paragraph == null) {
      paragraph = new WordParagraph(xml, this, styles);
      number++;
    }
    paragraph.read();
    unended = paragraph.isEndDeleted() ? paragraph : null;
    return unended == null ? Optional.of(finished(paragraph)) : Optional.empty();
  }

  private Found finished(WordParagraph paragraph) {
    String text = paragraph.text();
    Mark mark = paragraph.mark();
    Reference reference = paragraph.numbering();
    if (reference != null && !text.isBlank()) {
      Optional<String> label = numbering.next(reference);
      if (label.isPresent()) {
        noteAside(Aside.NUMBERED);
        text = label.get().strip() + "　" + text.strip();
        mark =
            mark instanceof Mark.Clause(var role, int depth, int _)
                ? new Mark.Clause(role, depth, label.get().strip().length())
                : mark;
      }
    }
    return new Paragraph(number, text, mark);
  }

  private Table readTable() throws XMLStreamException, IOException {
    var rows = new ArrayList<Row>();
    readRows(rows);
    return new Table(rows);
  }

  private void readRows(List<Row> rows) throws XMLStreamException, IOException {
    xml.children(
        name -> {
          switch (name) {
            case "tr" -> readRow().ifPresent(rows::add);
            case "sdt", "sdtContent", "customXml", "ins" -> readRows(rows);
            default -> {}
          }
        });
  }

  /** A row while it is read. */
  private static final class OpenRow {
    final List<Cell> cells = new ArrayList<>();
    int column;
    boolean deleted;
  }

  private Optional<Row> readRow() throws XMLStreamException, IOException {
    var row = new OpenRow();
    readCells(row);
    return row.deleted ? Optional.empty() : Optional.of(new Row(row.cells));
  }

  private void readCells(OpenRow row) throws XMLStreamException, IOException {
    xml.children(
        name -> {
          switch (name) {
            case "trPr" -> readRowProperties(row);
            case "tc" -> readCell(row);
            case "sdt", "sdtContent", "customXml" -> readCells(row);
            default -> {}
          }
        });
  }

  private void readRowProperties(OpenRow row) throws XMLStreamException, IOException {
    xml.children(
        name -> {
          switch (name) {
            case "gridBefore" -> row.column += span();
            case "del" -> {
              row.deleted = true;
              noteAside(Aside.TRACKED);
            }
            case "ins" -> noteAside(Aside.TRACKED);
            default -> {}
          }
        });
  }

  private void readCell(OpenRow row) throws XMLStreamException, IOException {
    int[] span = {1};
    boolean[] continued = {false};
    var blocks = new ArrayList<Found>();
    xml.children(
        name -> {
          switch (name) {
            case "tcPr" ->
                xml.children(
                    property -> {
                      switch (property) {
                        case "gridSpan" -> span[0] = span();
                        case "vMerge" -> continued[0] = !xml.attribute("val").equals("restart");
                        default -> {}
                      }
                    });
            case "p" -> readParagraph().ifPresent(blocks::add);
            case "tbl" -> blocks.add(readTable());
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> readBlocks(blocks);
            default -> {}
          }
        });
    var paragraphs = new ArrayList<Paragraph>();
    collect(blocks, paragraphs);
    // What stands in a cell that continues the one above is hidden by it and printed nowhere.
    row.cells.add(new Cell(row.column, span[0], continued[0] ? List.of() : paragraphs));
    row.column += span[0];
  }

  private static void collect(List<Found> blocks, List<Paragraph> into) {
    for (Found block : blocks) {
      switch (block) {
        case Paragraph paragraph -> into.add(paragraph);
        case Table(List<Row> rows) ->
            rows.forEach(row -> row.cells().forEach(cell -> into.addAll(cell.paragraphs())));
      }
    }
  }

  private int span() {
    String value = xml.attribute("val");
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }
}
