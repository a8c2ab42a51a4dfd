package jp.sekimori.clauses.print;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.print.Sheet.Role;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The paragraph and character styles that carry a text's structure in a Word document, by the names
 * that a user sees: 条項1, 条項2, … for labelled clauses, 本文1, … for paragraphs without a label,
 * 見出し書き1, … for captions.
 */
final class WordStyles {
  static final String TITLE = "TableTitle";
  static final String HEAD = "ColumnHead";
  static final String REMARK = "Remark";
  static final String LABEL = "ClauseLabel";
  static final String LABEL_NAME = "条項番号";
  static final String TITLE_NAME = "対照表の題名";
  static final String HEAD_NAME = "対照表の欄名";
  static final String REMARK_NAME = "対照表の注記";

  private static final String FONT = "ＭＳ 明朝";
  private static final int CHARACTER = 210;
  private static final int DEEPEST_INDENT = 10;
  private static final Pattern NAME = Pattern.compile("(条項|本文|見出し書き)\\s*(\\d{1,5})");

  private WordStyles() {}

  /** The id of a style. */
  static String of(Role role, int depth) {
    return switch (role) {
          case CAPTION -> "Caption";
          case LABELLED -> "Clause";
          case UNLABELLED -> "Paragraph";
        }
        + (depth + 1);
  }

  private static String name(Role role) {
    return switch (role) {
      case CAPTION -> "見出し書き";
      case LABELLED -> "条項";
      case UNLABELLED -> "本文";
    };
  }

  /** What a paragraph is, and how deep it stands. */
  record Place(Role role, int depth) {}

  /** The place that a style of this name stands for; empty for any other style. */
  static Optional<Place> place(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int level = Integer.parseInt(matcher.group(2));
    for (Role role : Role.values()) {
      if (level > 0 && name(role).equals(matcher.group(1))) {
        return Optional.of(new Place(role, level - 1));
      }
    }
    return Optional.empty();
  }

  static void define(XWPFStyles styles, int deepest) {
    var all = CTStyles.Factory.newInstance();
    CTRPr text = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
    CTFonts fonts = text.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setEastAsia(FONT);
    fonts.setCs(FONT);
    text.addNewSz().setVal(BigInteger.valueOf(21));
    text.addNewSzCs().setVal(BigInteger.valueOf(21));
    var language = text.addNewLang();
    language.setVal("en-US");
    language.setEastAsia("ja-JP");
    all.getDocDefaults().addNewPPrDefault();
    styles.setStyles(all);
    CTStyle normal = style("Normal", "Normal", p -> {});
    normal.setDefault(true);
    styles.addStyle(new XWPFStyle(normal));
    add(styles, style(TITLE, TITLE_NAME, WordStyles::title), 28);
    add(styles, style(HEAD, HEAD_NAME, WordStyles::centre), 21);
    add(styles, style(REMARK, REMARK_NAME, WordStyles::centre), 21);
    for (int depth = 0; depth <= deepest; depth++) {
      for (Role role : Role.values()) {
        int level = Math.min(depth, DEEPEST_INDENT);
        add(
            styles,
            style(of(role, depth), name(role) + (depth + 1), p -> indent(p, role, level)),
            21);
      }
    }
    CTStyle label = CTStyle.Factory.newInstance();
    label.setType(STStyleType.CHARACTER);
    label.setStyleId(LABEL);
    label.addNewName().setVal(LABEL_NAME);
    label.addNewQFormat();
    styles.addStyle(new XWPFStyle(label));
  }

  private static void add(XWPFStyles styles, CTStyle style, int halfPoints) {
    style.addNewBasedOn().setVal("Normal");
    style.addNewQFormat();
    if (halfPoints != 21) {
      style.addNewRPr().addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }
    styles.addStyle(new XWPFStyle(style));
  }

  private static CTStyle style(String id, String name, Consumer<CTPPrGeneral> format) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    format.accept(style.addNewPPr());
    return style;
  }

  private static void title(CTPPrGeneral paragraph) {
    paragraph.addNewSpacing().setAfter(BigInteger.valueOf(160));
    centre(paragraph);
  }

  private static void centre(CTPPrGeneral paragraph) {
    paragraph.addNewJc().setVal(STJc.CENTER);
  }

  private static void indent(CTPPrGeneral paragraph, Role role, int level) {
    var indent = paragraph.addNewInd();
    paragraph.addNewJc().setVal(STJc.BOTH);
    switch (role) {
      case LABELLED, CAPTION -> {
        indent.setLeft(BigInteger.valueOf((level + 1L) * CHARACTER));
        indent.setHanging(BigInteger.valueOf(CHARACTER));
      }
      case UNLABELLED -> {
        indent.setLeft(BigInteger.valueOf((long) level * CHARACTER));
        indent.setFirstLine(BigInteger.valueOf(CHARACTER));
      }
    }
  }
}
