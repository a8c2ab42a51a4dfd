package jp.sekimori.app.organization.change.web;

import java.util.List;
import java.util.UUID;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.ListKind;
import jp.sekimori.app.sheet.SheetFile;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Where lists are handed over, and what became of those that were.
 *
 * @param next the id of the import that the form opens: sent twice, it opens one
 * @param form as it was sent, to be shown again
 * @param wrong what is wrong with a field; null where nothing is
 * @param unreadable why the file cannot be read; null where none was handed over
 */
public record ChangesView(
    UUID next,
    List<Import> open,
    List<Import> applied,
    Form form,
    Handing.@Nullable Wrong wrong,
    SheetFile.@Nullable Unreadable unreadable) {

  public record Form(String kind, String day) {}

  public ListKind[] kinds() {
    return ListKind.values();
  }

  boolean isWrong(String field) {
    return wrong != null && wrong.field().equals(field);
  }

  /** What is wrong with a field, in Japanese and English; null where nothing is. */
  public @Nullable Message wrong(String field) {
    return wrong != null && isWrong(field) ? wrong.what() : null;
  }
}
