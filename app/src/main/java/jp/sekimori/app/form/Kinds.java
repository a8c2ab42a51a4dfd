package jp.sekimori.app.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells from its content what a file is. What it is called only has to agree. */
final class Kinds {
  private static final String ZIP = "504b0304";
  private static final String OLE = "d0cf11e0a1b11ae1";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final int ENTRIES = 10_000;
  private static final long UNPACKED = 512L * 1024 * 1024;

  private Kinds() {}

  /**
   * A kind of file that is taken.
   *
   * @param magic how its content begins, in hexadecimal digits, a dot for any
   */
  private record Kind(String magic, String type, Set<String> endings) {
    boolean begins(String content) {
      return content.matches(magic + ".*");
    }
  }

  private static final List<Kind> BY_BEGINNING =
      List.of(
          new Kind("255044462d", "application/pdf", Set.of("pdf")),
          new Kind("89504e470d0a1a0a", "image/png", Set.of("png")),
          new Kind("ffd8ff", "image/jpeg", Set.of("jpg", "jpeg")),
          new Kind("47494638(37|39)61", "image/gif", Set.of("gif")),
          new Kind("(49492a00|4d4d002a)", "image/tiff", Set.of("tif", "tiff")),
          new Kind("52494646.{8}57454250", "image/webp", Set.of("webp")),
          new Kind("424d.{8}00000000", "image/bmp", Set.of("bmp")));

  /** What became of looking into a file. */
  sealed interface Told {
    record Type(String mediaType) implements Told {}

    /** It is none of those that are taken. */
    record Unknown() implements Told {}

    /** Its name says that it is something else. */
    record OtherName(String mediaType, Set<String> endings) implements Told {}

    /** An Office document that runs programs. */
    record Macros() implements Told {}
  }

  static Told tell(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String beginning =
        HexFormat.of().formatHex(Arrays.copyOf(content, Math.min(16, content.length)));
    Optional<Kind> kind = BY_BEGINNING.stream().filter(it -> it.begins(beginning)).findFirst();
    if (kind.isPresent()) {
      return named(ending, kind.get().type(), kind.get().endings());
    }
    if (beginning.startsWith(ZIP)) {
      return zip(ending, content);
    }
    return beginning.startsWith(OLE) ? oldOffice(ending) : text(ending, content);
  }

  private static Told named(String ending, String type, Set<String> endings) {
    return endings.contains(ending)
        ? new Told.Type(type)
        : new Told.OtherName(type, new TreeSet<>(endings));
  }

  private static Told oldOffice(String ending) {
    return switch (ending) {
      case "doc" -> new Told.Type("application/msword");
      case "xls" -> new Told.Type("application/vnd.ms-excel");
      case "ppt" -> new Told.Type("application/vnd.ms-powerpoint");
      default ->
          new Told.OtherName(
              "application/x-ole-storage", new TreeSet<>(Set.of("doc", "xls", "ppt")));
    };
  }

  private static Told zip(String ending, byte[] content) {
    Optional<Set<String>> names = names(content);
    if (names.isEmpty()) {
      return new Told.Unknown();
    }
    if (names.get().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      return new Told.Macros();
    }
    if (!names.get().contains("[Content_Types].xml")) {
      return named(ending, "application/zip", Set.of("zip"));
    }
    if (names.get().contains("word/document.xml")) {
      return named(ending, OFFICE + "wordprocessingml.document", Set.of("docx"));
    }
    if (names.get().contains("xl/workbook.xml")) {
      return named(ending, OFFICE + "spreadsheetml.sheet", Set.of("xlsx"));
    }
    return names.get().contains("ppt/presentation.xml")
        ? named(ending, OFFICE + "presentationml.presentation", Set.of("pptx"))
        : named(ending, "application/zip", Set.of("zip"));
  }

  /** Empty where it cannot be unpacked, or unpacks to far more than anybody attaches. */
  private static Optional<Set<String>> names(byte[] content) {
    var names = new TreeSet<String>();
    long unpacked = 0;
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(content), Charset.forName("windows-31j"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        unpacked += zip.skip(UNPACKED);
        if (names.size() > ENTRIES || unpacked >= UNPACKED) {
          return Optional.empty();
        }
      }
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static Told text(String ending, byte[] content) {
    boolean isText =
        List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j")).stream()
            .anyMatch(charset -> isText(content, charset));
    if (!isText) {
      return new Told.Unknown();
    }
    return switch (ending) {
      case "csv" -> new Told.Type("text/csv");
      case "txt", "tsv", "log" -> new Told.Type("text/plain");
      default ->
          new Told.OtherName("text/plain", new TreeSet<>(Set.of("csv", "txt", "tsv", "log")));
    };
  }

  private static boolean isText(byte[] content, Charset charset) {
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .chars()
          .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
