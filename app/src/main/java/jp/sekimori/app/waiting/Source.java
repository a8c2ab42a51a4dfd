package jp.sekimori.app.waiting;

import java.util.List;
import jp.sekimori.app.kernel.Acting;

/**
 * What waits for people and is kept elsewhere than here. Modules whose tasks follow from their own
 * tables implement it, one bean each.
 */
public interface Source {

  /** What waits for somebody today. */
  List<Waits> mine(Acting acting);
}
