package jp.sekimori.app.organization.change.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.organization.change.ListImports.Handed;
import jp.sekimori.app.organization.change.ListKind;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the form of a new import says: a list, or what is wrong with the form. */
sealed interface Handing {

  record Good(Handed handed) implements Handing {}

  record Wrong(String field, Message what) implements Handing {}

  static Handing of(String kind, String day, @Nullable MultipartFile file) throws IOException {
    Optional<ListKind> known = ListKind.of(kind);
    String name = file == null ? "" : name(file);
    if (known.isEmpty()) {
      return new Wrong("kind", new Message("一覧の種類を選んでください。", "Choose what kind of list it is."));
    }
    if (file == null || name.isBlank()) {
      return new Wrong("file", new Message("ファイルを選んでください。", "Choose a file."));
    }
    if (day.isBlank() && known.get() != ListKind.CHANGES) {
      return new Wrong(
          "day",
          new Message(
              "この種類の一覧では、いつからのものかを入力してください。",
              "Of this kind of list, say from which day it counts."));
    }
    return switch (day(day)) {
      case DateRead.Refused(var why) -> new Wrong("day", why);
      case DateRead.Day(var from) ->
          new Good(
              new Handed(
                  known.get(),
                  name,
                  file.getBytes(),
                  day.isBlank() ? Optional.empty() : Optional.of(from)));
    };
  }

  private static DateRead day(String day) {
    return day.isBlank() ? new DateRead.Day(LocalDate.EPOCH) : Dates.read(day);
  }

  /** Some browsers send folders with the name; they are nobody's business. */
  private static String name(MultipartFile file) {
    String sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  }
}
