package jp.sekimori.app.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

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

  /**
   * Why an entry is not free: another one that stands in a state in which only one can be.
   *
   * @param what 現在持ち出し中です（持出 令和8年度 第12号、返却予定日 令和8年11月30日）
   * @param address of the other, for whoever sees it
   */
  record Busy(Message what, Optional<String> address) {
    /** To be told of an entry with this name. */
    public Sheet.Notice of(String name) {
      return new Sheet.Notice(
          new Message("「" + name + "」は、" + what.ja() + "。", "“" + name + "”: " + what.en() + "."),
          address);
    }
  }

  /** Of these, those that are not free today. */
  default Map<UUID, List<Busy>> busy(Acting acting, Collection<UUID> ids) {
    return Map.of();
  }

  /**
   * The same; nothing is looked up where things of a ledger are always free.
   *
   * @param ledger of all of them
   */
  default Map<UUID, List<Busy>> busy(Acting acting, String ledger, Collection<UUID> ids) {
    return busy(acting, ids);
  }

  /**
   * What somebody wants things for.
   *
   * @param values the days among them, by the fields that say how long it is; none for whenever
   * @param by the application that asks for it, which is not in its own way
   */
  record Use(Values values, Optional<UUID> by) {
    public static final Use ANY = new Use(Values.NONE, Optional.empty());
  }

  /**
   * Of these, those that are permitted or applied for already, for the same days.
   *
   * @param ledger of all of them
   */
  default Map<UUID, List<Busy>> planned(
      Acting acting, String ledger, Collection<UUID> ids, Use use) {
    return Map.of();
  }

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
