package jp.sekimori.app.site;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param page 1-based
 * @param pages how many there are; at least 1
 * @param address the address of a page, its number to be added at the end
 */
public record Pager(int page, int pages, String address) {

  /** The page {@code asked} for, or the nearest that exists. */
  public static Pager of(int asked, int entries, int perPage, String address) {
    int pages = Math.max(1, Math.ceilDiv(entries, perPage));
    return new Pager(Math.clamp(asked, 1, pages), pages, address);
  }

  public <T> List<T> cut(List<T> entries, int perPage) {
    int from = Math.min(entries.size(), (page - 1) * perPage);
    return entries.subList(from, Math.min(entries.size(), from + perPage));
  }

  public String to(int other) {
    return address + other;
  }

  public boolean isNeeded() {
    return pages > 1;
  }
}
