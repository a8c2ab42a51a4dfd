package jp.sekimori.app.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which cells of a sheet are merged; a file says so only after its rows. */
final class MergedCells extends DefaultHandler {
  private final List<CellRangeAddress> ranges = new ArrayList<>();

  private MergedCells() {}

  static List<CellRangeAddress> read(byte[] sheet)
      throws IOException, SAXException, ParserConfigurationException {
    var merged = new MergedCells();
    ExcelGrids.parse(sheet, merged);
    return merged.ranges;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    String range = attributes.getValue("ref");
    if (name.equals("mergeCell") && range != null) {
      ranges.add(CellRangeAddress.valueOf(range));
    }
  }
}
