package jp.sekimori.clauses.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.Opened.Unreadable;
import jp.sekimori.clauses.print.Found.Content;
import jp.sekimori.clauses.text.Message;

/**
 * Reads DOCX, XLSX and HTML files: the comparison tables that {@link TablePrinter}s wrote, edited
 * since or not, tables that people made, and plain documents. What a file is, is told from its
 * content.
 */
public final class OfficeTables {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String[] HTML = {"<!doctype html", "<html", "<head", "<table"};

  private OfficeTables() {}

  /** Whether a file is in one of these formats, or in one that such files used to be in. */
  public static boolean accepts(byte[] bytes) {
    return startsWith(bytes, ZIP) || startsWith(bytes, OLE) || isHtml(bytes);
  }

  /**
   * Reads a file that {@link #accepts} took. Never throws for what a user can hand over.
   *
   * <p>A clause's line is the running number of its paragraph in the file, from 1; in a workbook
   * that of the filled cell (of its line, where a cell has several).
   *
   * @param name the file's name, for messages only
   */
  public static Opened open(String name, byte[] bytes) {
    if (startsWith(bytes, ZIP)) {
      return openZip(name, bytes);
    }
    return startsWith(bytes, OLE) ? openOle(name, bytes) : openHtml(name, bytes);
  }

  private static boolean startsWith(byte[] bytes, byte[] signature) {
    return bytes.length >= signature.length
        && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
  }

  private static boolean isHtml(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
            .replaceFirst("^(?:\u00EF\u00BB\u00BF)?(?:\\s|<!--.*?-->|<\\?xml[^>]*>)*", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(HTML).anyMatch(start::startsWith);
  }

  private static Opened openZip(String name, byte[] bytes) {
    try {
      OfficeFile file = OfficeFile.open(bytes);
      if (file.isWord()) {
        return read(name, WordReader.read(file));
      }
      return file.isExcel() ? read(name, ExcelReader.read(bytes)) : otherFormat(name);
    } catch (OfficeFile.TooLarge e) {
      return new Unreadable(
          "too-large",
          new Message(
              "展開すると大きくなりすぎるファイルです。", "The file swells beyond reading when it is unpacked."),
          where(name),
          new Message(
              "画像などを除き、文書を分けて保存し直してください。",
              "Remove pictures, divide the document and save it again."));
    } catch (IOException e) {
      return broken(name);
    }
  }

  private static Opened openHtml(String name, byte[] bytes) {
    try {
      return read(name, HtmlReader.read(bytes));
    } catch (IOException e) {
      return broken(name);
    }
  }

  private static Opened openOle(String name, byte[] bytes) {
    try {
      return OleFile.isEncrypted(bytes) ? encrypted(name) : oldFormat(name);
    } catch (IOException e) {
      return broken(name);
    }
  }

  private static Opened read(String name, Content content) {
    return content.isEmpty()
        ? new Unreadable(
            "empty",
            new Message("ファイルに文字がありません。", "There is no text in the file."),
            where(name),
            new Message(
                "本文のあるファイルを選んでください。画像だけの文書は読めません。",
                "Choose a file with text. A document that holds only pictures cannot be read."))
        : FoundTables.read(content);
  }

  private static Opened encrypted(String name) {
    return new Unreadable(
        "encrypted",
        new Message("パスワードで保護されたファイルです。", "The file is protected by a password."),
        where(name),
        new Message("パスワードを解除して保存し直してください。", "Remove the password and save the file again."));
  }

  private static Opened oldFormat(String name) {
    return new Unreadable(
        "old-format",
        new Message(
            "旧形式（doc、xls など）のファイルです。", "The file is in an old format (doc, xls or the like)."),
        where(name),
        new Message("docx か xlsx で保存し直してください。", "Save it again as docx or xlsx."));
  }

  private static Opened otherFormat(String name) {
    return new Unreadable(
        "format",
        new Message(
            "Word（docx）でも Excel（xlsx）でもない圧縮ファイルです。",
            "The file is an archive, but neither Word (docx) nor Excel (xlsx)."),
        where(name),
        new Message(
            "docx、xlsx、HTML 又はテキストで保存し直してください。",
            "Save the document as docx, xlsx, HTML or plain text."));
  }

  private static Opened broken(String name) {
    return new Unreadable(
        "broken",
        new Message("ファイルが壊れているため、読めません。", "The file is damaged and cannot be read."),
        where(name),
        new Message(
            "元のアプリケーションで開けるか確かめ、保存し直してください。",
            "See whether its application opens it, and save it again from there."));
  }

  private static Message where(String name) {
    return new Message(name, name);
  }
}
