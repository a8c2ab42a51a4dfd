package jp.sekimori.app.organization.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekimori.app.sheet.Column;
import jp.sekimori.clauses.text.Message;

/** What a list that is handed over is about. */
public enum ListKind {
  /** 人事異動: who moves where, from when. */
  CHANGES("人事異動", "personnel changes", Columns.CHANGES),
  /** 組織: offices, how they lie, and the posts in them. */
  OFFICES("組織", "offices and posts", Columns.OFFICES),
  /** 職員名簿: who holds which post on a day. */
  STAFF("職員名簿", "staff list", Columns.STAFF);

  private final Message title;
  private final List<Column> columns;

  ListKind(String ja, String en, List<Column> columns) {
    this.title = new Message(ja, en);
    this.columns = columns;
  }

  public Message title() {
    return title;
  }

  public List<Column> columns() {
    return columns;
  }

  Column column(String key) {
    return columns.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  /** As stored and in addresses: {@code changes}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ListKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
