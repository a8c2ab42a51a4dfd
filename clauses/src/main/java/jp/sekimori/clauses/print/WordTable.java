package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.print.Sheet.Cell;
import jp.sekimori.clauses.print.Sheet.Clauses;
import jp.sekimori.clauses.print.Sheet.Paragraph;
import jp.sekimori.clauses.print.Sheet.Part;
import jp.sekimori.clauses.print.Sheet.Row;
import jp.sekimori.clauses.print.Sheet.Run;
import jp.sekimori.clauses.print.Sheet.Vacant;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;

/**
 * The comparison table as a Word document: A4 landscape, the head row on every page, page numbers.
 * The place of a clause in the tree is its paragraph's style (条項1 for the outermost), its label
 * bears the character style 条項番号; whoever edits the document keeps both by typing on.
 */
public final class WordTable implements TablePrinter {
  private static final BigInteger PAGE_WIDTH = BigInteger.valueOf(16838);
  private static final BigInteger PAGE_HEIGHT = BigInteger.valueOf(11906);
  private static final BigInteger MARGIN = BigInteger.valueOf(1021);
  private static final BigInteger COLUMN_WIDTH = BigInteger.valueOf((16838 - 2 * 1021) / 2);
  private static final BigInteger CELL_MARGIN = BigInteger.valueOf(108);

  /** A row longer than this would leave too much of a page empty if it were not split. */
  private static final int LONGEST_UNSPLIT = 400;

  @Override
  public void print(Comparison comparison, Options options, OutputStream out) throws IOException {
    Sheet sheet = Layout.of(comparison, options);
    try (var document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(options.title());
      document.getProperties().getCoreProperties().setCreator("Sekimori");
      setUpPage(document);
      WordStyles.define(document.createStyles(), deepest(sheet));
      XWPFParagraph title = document.createParagraph();
      title.setStyle(WordStyles.TITLE);
      addRun(title.getCTP(), Marking.printable(options.title()), false, false);
      addTable(document.getDocument().getBody().addNewTbl(), sheet);
      addPageNumber(document);
      document.write(out);
    }
  }

  private static int deepest(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(row -> sheet.cells(row).stream())
        .flatMap(cell -> cell instanceof Clauses c ? c.paragraphs().stream() : null)
        .mapToInt(Paragraph::depth)
        .max()
        .orElse(0);
  }

  private static void setUpPage(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(PAGE_WIDTH);
    size.setH(PAGE_HEIGHT);
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(MARGIN);
    margin.setBottom(MARGIN);
    margin.setLeft(MARGIN);
    margin.setRight(MARGIN);
    margin.setHeader(BigInteger.valueOf(567));
    margin.setFooter(BigInteger.valueOf(510));
    margin.setGutter(BigInteger.ZERO);
  }

  private static void addPageNumber(XWPFDocument document) {
    XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    footer.setAlignment(ParagraphAlignment.CENTER);
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
    footer.createRun().setText(" / ");
    footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  private static void addTable(CTTbl table, Sheet sheet) {
    setUpTable(table);
    CTRow head = table.addNewTr();
    CTTrPr headProperties = head.addNewTrPr();
    headProperties.addNewCantSplit();
    headProperties.addNewTblHeader();
    for (String word : sheet.heads()) {
      CTP paragraph = addCell(head, true).addNewP();
      addStyle(paragraph, WordStyles.HEAD);
      addRun(paragraph, Marking.printable(word), false, false);
    }
    boolean first = true;
    for (Row row : sheet.rows()) {
      addRow(table.addNewTr(), sheet.cells(row), row.ruled() || first);
      first = false;
    }
  }

  private static void setUpTable(CTTbl table) {
    CTTblPr properties = table.addNewTblPr();
    CTTblWidth width = properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(COLUMN_WIDTH.shiftLeft(1));
    var borders = properties.addNewTblBorders();
    draw(borders.addNewTop(), STBorder.SINGLE);
    draw(borders.addNewLeft(), STBorder.SINGLE);
    draw(borders.addNewBottom(), STBorder.SINGLE);
    draw(borders.addNewRight(), STBorder.SINGLE);
    draw(borders.addNewInsideH(), STBorder.DOTTED);
    draw(borders.addNewInsideV(), STBorder.SINGLE);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var margins = properties.addNewTblCellMar();
    for (CTTblWidth margin : List.of(margins.addNewLeft(), margins.addNewRight())) {
      margin.setType(STTblWidth.DXA);
      margin.setW(CELL_MARGIN);
    }
    var grid = table.addNewTblGrid();
    grid.addNewGridCol().setW(COLUMN_WIDTH);
    grid.addNewGridCol().setW(COLUMN_WIDTH);
  }

  private static void draw(CTBorder border, STBorder.Enum style) {
    border.setVal(style);
    border.setSz(BigInteger.valueOf(4));
    border.setSpace(BigInteger.ZERO);
    border.setColor(style == STBorder.DOTTED ? "999999" : "auto");
  }

  private static void addRow(CTRow row, List<Cell> cells, boolean ruled) {
    if (longest(cells) <= LONGEST_UNSPLIT) {
      row.addNewTrPr().addNewCantSplit();
    }
    for (Cell cell : cells) {
      CTTc tc = addCell(row, ruled);
      switch (cell) {
        case Clauses(List<Paragraph> paragraphs) ->
            paragraphs.forEach(paragraph -> addParagraph(tc.addNewP(), paragraph));
        case Vacant(String remark) -> {
          CTP paragraph = tc.addNewP();
          addStyle(paragraph, WordStyles.REMARK);
          addRun(paragraph, remark, false, false);
        }
      }
    }
  }

  private static int longest(List<Cell> cells) {
    return cells.stream()
        .mapToInt(
            cell ->
                cell instanceof Clauses clauses
                    ? clauses.paragraphs().stream().mapToInt(p -> p.text().length()).sum()
                    : 0)
        .max()
        .orElse(0);
  }

  private static CTTc addCell(CTRow row, boolean ruled) {
    CTTc cell = row.addNewTc();
    var properties = cell.addNewTcPr();
    CTTblWidth width = properties.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(COLUMN_WIDTH);
    if (ruled) {
      draw(properties.addNewTcBorders().addNewTop(), STBorder.SINGLE);
    }
    return cell;
  }

  private static void addParagraph(CTP p, Paragraph paragraph) {
    addStyle(p, WordStyles.of(paragraph.role(), paragraph.depth()));
    if (paragraph.heading()) {
      p.getPPr().addNewKeepNext();
    }
    for (Run run : paragraph.runs()) {
      // The style UNLABELLED indents the first line by itself.
      if (run.part() != Part.SPACE || paragraph.role() == Sheet.Role.LABELLED) {
        addRun(p, run.text(), run.part() == Part.LABEL, run.underlined());
      }
    }
  }

  private static void addStyle(CTP paragraph, String style) {
    paragraph.addNewPPr().addNewPStyle().setVal(style);
  }

  private static void addRun(CTP paragraph, String text, boolean label, boolean underlined) {
    if (text.isEmpty()) {
      return;
    }
    CTR run = paragraph.addNewR();
    if (label || underlined) {
      CTRPr properties = run.addNewRPr();
      if (label) {
        properties.addNewRStyle().setVal(WordStyles.LABEL);
      }
      if (underlined) {
        properties.addNewU().setVal(STUnderline.SINGLE);
      }
    }
    String[] parts = text.split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        run.addNewTab();
      }
      if (!parts[i].isEmpty()) {
        var t = run.addNewT();
        t.setStringValue(parts[i]);
        t.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
      }
    }
  }
}
