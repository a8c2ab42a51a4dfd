package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.print.Sheet.Cell;
import jp.sekimori.clauses.print.Sheet.Clauses;
import jp.sekimori.clauses.print.Sheet.Paragraph;
import jp.sekimori.clauses.print.Sheet.Part;
import jp.sekimori.clauses.print.Sheet.Row;
import jp.sekimori.clauses.print.Sheet.Run;
import jp.sekimori.clauses.print.Sheet.Vacant;

/**
 * The comparison table as one HTML file without scripts and without anything fetched, and as rows
 * to be put into another page.
 *
 * <p>Classes that a page can style: on a row {@code ruled}, {@code changed} and the codes of its
 * differences ({@code reworded}, {@code moved}, …); on a cell {@code newer}, {@code older}, {@code
 * vacant}; on a paragraph {@code caption}, {@code labelled}, {@code unlabelled}, {@code remark} and
 * {@code depth-0} to {@code depth-9} (its {@code data-depth} is exact); on the label {@code label}.
 * What differs is in {@code <u>}. The paragraph of a clause has the id {@code newer-N} or {@code
 * older-N}, N its order in its outline.
 */
public final class HtmlTable implements TablePrinter {
  /** Paragraphs deeper than this are indented no further. */
  static final int DEEPEST_INDENT = 9;

  @Override
  public void print(Comparison comparison, Options options, OutputStream out) throws IOException {
    out.write(page(comparison, options).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The rows of the table's body, to stand in a {@code <tbody>}; no styles, no scripts. */
  public static String rows(Comparison comparison, Options options) {
    var html = new StringBuilder();
    appendRows(html, Layout.of(comparison, options));
    return html.toString();
  }

  private static String page(Comparison comparison, Options options) {
    Sheet sheet = Layout.of(comparison, options);
    String title = escape(options.title());
    var html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>")
        .append(title)
        .append("</title>\n")
        .append("<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n")
        .append("<h1>")
        .append(title)
        .append("</h1>\n<table>\n<thead>\n<tr>");
    for (String head : sheet.heads()) {
      html.append("<th scope=\"col\">").append(escape(head)).append("</th>");
    }
    html.append("</tr>\n</thead>\n<tbody>\n");
    appendRows(html, sheet);
    return html.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
  }

  private static void appendRows(StringBuilder html, Sheet sheet) {
    boolean newerFirst = sheet.options().newerFirst();
    for (Row row : sheet.rows()) {
      html.append("<tr class=\"").append(classes(row)).append("\">");
      List<Cell> cells = sheet.cells(row);
      appendCell(html, cells.getFirst(), newerFirst ? "newer" : "older");
      appendCell(html, cells.getLast(), newerFirst ? "older" : "newer");
      html.append("</tr>\n");
    }
  }

  private static String classes(Row row) {
    var names = new StringBuilder("row");
    if (row.ruled()) {
      names.append(" ruled");
    }
    if (!row.kinds().isEmpty()) {
      names.append(" changed");
    }
    row.kinds().stream()
        .map(Difference.Kind::code)
        .sorted()
        .forEach(c -> names.append(' ').append(c));
    return names.toString();
  }

  private static void appendCell(StringBuilder html, Cell cell, String side) {
    switch (cell) {
      case Clauses(List<Paragraph> paragraphs) -> {
        html.append("<td class=\"").append(side).append("\">");
        paragraphs.forEach(paragraph -> appendParagraph(html, paragraph, side));
      }
      case Vacant(String remark) -> {
        html.append("<td class=\"").append(side).append(" vacant\">");
        if (!remark.isEmpty()) {
          html.append("<p class=\"remark\">").append(escape(remark)).append("</p>");
        }
      }
    }
    html.append("</td>");
  }

  private static void appendParagraph(StringBuilder html, Paragraph paragraph, String side) {
    int depth = paragraph.depth();
    html.append("<p class=\"");
    html.append(
        switch (paragraph.role()) {
          case CAPTION -> "caption";
          case LABELLED -> "labelled";
          case UNLABELLED -> "unlabelled";
        });
    html.append(" depth-").append(Math.min(depth, DEEPEST_INDENT));
    html.append("\" data-depth=\"").append(depth).append('"');
    if (paragraph.role() != Sheet.Role.CAPTION) {
      html.append(" id=\"").append(side).append('-').append(paragraph.node().order()).append('"');
    }
    html.append('>');
    paragraph.runs().forEach(run -> appendRun(html, run));
    html.append("</p>");
  }

  private static void appendRun(StringBuilder html, Run run) {
    String text = escape(run.text());
    if (run.underlined()) {
      text = "<u>" + text + "</u>";
    }
    if (run.part() == Part.LABEL) {
      text = "<span class=\"label\">" + text + "</span>";
    }
    html.append(text);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\u00A0", "&nbsp;");
  }

  private static String style() {
    try (InputStream css = HtmlTable.class.getResourceAsStream("table.css")) {
      if (css == null) {
        throw new IllegalStateException("table.css is missing beside this class");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
