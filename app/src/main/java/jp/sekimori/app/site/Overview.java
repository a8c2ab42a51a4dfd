package jp.sekimori.app.site;

import java.util.List;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

/**
 * How things stand, in a few figures for the start page of those who watch over all: each leads to
 * the list that it counts. One bean of each module that has something to say; whether it is said
 * follows from rights.
 */
public interface Overview {

  /** Nothing for whoever has no right to all of it. */
  List<Block> of(Acting acting);

  /** Figures that belong together. */
  record Block(Message title, List<Figure> figures) {
    public Block {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A number of things.
   *
   * @param address of these things
   * @param urgent whether there should be none
   */
  record Figure(Message what, long count, String address, boolean urgent) {}
}
