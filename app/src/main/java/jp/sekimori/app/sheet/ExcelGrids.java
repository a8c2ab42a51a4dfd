package jp.sekimori.app.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads a workbook as a stream, so that a ledger of 50,000 rows fits a small machine. */
final class ExcelGrids {
  private ExcelGrids() {}

  static SheetFile read(String name, byte[] bytes) {
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      List<Grid> grids = grids(file);
      return grids.isEmpty() ? Refusals.empty(name) : new SheetFile.Readable(grids);
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | SAXException
        | ParserConfigurationException
        | IllegalArgumentException e) {
      return Refusals.notExcel(name);
    }
  }

  private static List<Grid> grids(OPCPackage file)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var reader = new XSSFReader(file);
    var strings = new ReadOnlySharedStringsTable(file);
    List<Grid> grids = new ArrayList<>();
    for (SheetIterator sheets = (SheetIterator) reader.getSheetsData(); sheets.hasNext(); ) {
      try (InputStream sheet = sheets.next()) {
        byte[] content = sheet.readAllBytes();
        var collected = new ExcelRows(MergedCells.read(content));
        parse(
            content,
            new XSSFSheetXMLHandler(
                reader.getStylesTable(), null, strings, collected, new ExcelDates(), false));
        if (!collected.rows().isEmpty()) {
          grids.add(new Grid(sheets.getSheetName(), collected.rows()));
        }
      }
    }
    return grids;
  }

  static void parse(byte[] xml, org.xml.sax.ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(new ByteArrayInputStream(xml)));
  }
}
