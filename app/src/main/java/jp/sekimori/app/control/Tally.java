package jp.sekimori.app.control;

import java.util.List;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.pack.ControlsOnClauses.Figure;

/** How a part of a control stands today; one bean of each engine that carries parts out. */
public interface Tally {

  /**
   * Of what somebody may see, each with the address where it can be looked at.
   *
   * @return none for parts of other kinds
   */
  List<Figure> of(Acting acting, Part part);
}
