package jp.sekimori.app.form;

import java.time.Clock;
import jp.sekimori.app.form.Scanner.Scanned;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.app.store.Attachments;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.tree.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files that are attached to forms: told from their content, not too large, scanned, kept by
 * their digest. Whoever handed a file over may put it into a field.
 */
@Component
public class Attaching {
  /** In bytes. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final int LONGEST_NAME = 150;
  private static final Logger LOG = LoggerFactory.getLogger(Attaching.class);

  private final Attachments attachments;
  private final UploadStore uploads;
  private final Scanner scanner;
  private final Clock clock;

  Attaching(Attachments attachments, UploadStore uploads, Scanner scanner, Clock clock) {
    this.attachments = attachments;
    this.uploads = uploads;
    this.scanner = scanner;
    this.clock = clock;
  }

  /** What became of a file. */
  public sealed interface Attached {
    record Kept(FileValue file) implements Attached {}

    record Refused(Message what, Message mend) implements Attached {}
  }

  /**
   * @param sent its name, as the browser gave it
   */
  @Transactional
  public Attached attach(Acting acting, String sent, byte[] content) {
    String name = name(sent);
    if (content.length == 0) {
      return refused(
          name, "空のファイルです。", "is empty.", "中身のあるファイルを選んでください。", "Choose one with content.");
    }
    if (content.length > LARGEST) {
      return refused(
          name,
          "大きすぎます（" + megabytes(content.length) + "MB）。",
          "is too large (" + megabytes(content.length) + " MB).",
          megabytes(LARGEST) + "MBまでに分けるか、縮めてください。",
          "Divide or shrink it to at most " + megabytes(LARGEST) + " MB.");
    }
    return switch (Kinds.tell(name, content)) {
      case Kinds.Told.Type(String type) -> scanned(acting, name, type, content);
      case Kinds.Told.Unknown _ ->
          refused(
              name,
              "受け取れる種類のファイルではありません。",
              "is of no kind that is taken.",
              "PDF、画像、Office文書、CSV、テキスト、ZIPのどれかにしてください。",
              "Make it PDF, an image, an Office document, CSV, text or ZIP.");
      case Kinds.Told.OtherName(String type, var endings) ->
          refused(
              name,
              "中身（" + type + "）が、名前の終わりの拡張子と合いません。",
              "holds " + type + ", which is not what its name ends in.",
              "中身を確かめ、拡張子を" + String.join("、", endings) + "のどれかにしてください。",
              "Look what it holds, and end its name in one of: "
                  + String.join(", ", endings)
                  + ".");
      case Kinds.Told.Macros _ ->
          refused(
              name,
              "マクロが入っています。",
              "has macros.",
              "マクロのない形式（.docx、.xlsx、.pptx）かPDFにしてください。",
              "Save it without macros (.docx, .xlsx, .pptx) or as PDF.");
    };
  }

  private Attached scanned(Acting acting, String name, String type, byte[] content) {
    return switch (scanner.scan(content)) {
      case Scanned.Clean _ -> kept(acting, name, type, content);
      case Scanned.Infected(String what) -> {
        LOG.warn("A file that {} attached was refused: {}", acting.person(), what);
        yield refused(
            name,
            "不正プログラムが見つかったため、受け取りませんでした（" + what + "）。",
            "holds " + what + " and was not taken.",
            "ファイルを開かず、情報セキュリティの担当に知らせてください。",
            "Do not open it, and tell whoever is in charge of information security.");
      }
      case Scanned.Unavailable(String why) -> {
        LOG.error("Files cannot be scanned: {}", why);
        yield refused(
            name,
            "ウイルス検査ができないため、受け取りませんでした。",
            "could not be scanned and was not taken.",
            "しばらくしてからやり直し、続くようなら製品の管理者に知らせてください。",
            "Try again later, or tell whoever runs this product.");
      }
    };
  }

  private Attached kept(Acting acting, String name, String type, byte[] content) {
    Hash hash = attachments.keep(content, clock.instant());
    uploads.keep(acting, hash, type, clock.instant());
    return new Attached.Kept(new FileValue(hash, type, name));
  }

  /** The file, to be stored by a browser. Whether somebody may see it is for the caller to ask. */
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> download(FileValue file) {
    return Attachment.answer(file.name(), file.type(), attachments.content(file.hash()));
  }

  /** Without folders, which some browsers send, and without what no name has. */
  private static String name(String sent) {
    String name =
        Texts.stripped(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
    String shown = name.replaceAll("\\p{Cntrl}", "＿");
    if (shown.isEmpty()) {
      return "file";
    }
    int dot = shown.lastIndexOf('.');
    String ending = dot > 0 && shown.length() - dot <= 10 ? shown.substring(dot) : "";
    return shown.length() <= LONGEST_NAME
        ? shown
        : shown.substring(0, LONGEST_NAME - ending.length()) + ending;
  }

  private static String megabytes(int bytes) {
    return Integer.toString(Math.ceilDiv(bytes, 1024 * 1024));
  }

  private static Attached refused(String name, String ja, String en, String mendJa, String mendEn) {
    return new Attached.Refused(
        new Message("「" + name + "」：" + ja, "“" + name + "” " + en), new Message(mendJa, mendEn));
  }
}
