package jp.sekimori.app.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekimori.app.kernel.Acting;

/** What forms have to know of ledgers. */
public interface Entries {

  /**
   * An entry of a ledger, as forms name it and copy from it.
   *
   * @param number 機器 令和8年度 第12号
   * @param name of what it is; its number where nothing names it
   * @param seen whether it lies within the sight of who acts
   */
  record Entry(
      UUID id,
      String ledger,
      UUID office,
      String state,
      String number,
      String name,
      Values values,
      boolean seen) {

    /** Where it is shown. */
    public String address() {
      return "/ledgers/" + ledger + "/" + id;
    }
  }

  /** Those of these that exist, whether or not they are within sight. */
  Map<UUID, Entry> find(Acting acting, Collection<UUID> ids);

  /**
   * Entries within sight that a text names: those whose number or name is the text come first, then
   * those that have it in them.
   *
   * @param text as typed; blank for the latest
   * @param fits which of them may be chosen
   * @param most how many are wanted
   */
  List<Entry> matching(Acting acting, String ledger, String text, Predicate<Entry> fits, int most);

  /** No ledgers at all. */
  Entries NONE =
      new Entries() {
        @Override
        public Map<UUID, Entry> find(Acting acting, Collection<UUID> ids) {
          return Map.of();
        }

        @Override
        public List<Entry> matching(
            Acting acting, String ledger, String text, Predicate<Entry> fits, int most) {
          return List.of();
        }
      };
}
