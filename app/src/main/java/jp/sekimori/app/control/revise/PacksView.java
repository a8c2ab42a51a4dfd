package jp.sekimori.app.control.revise;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Revision;

/** All packs that there are. */
public record PacksView(List<Line> lines) {

  /**
   * @param newest what the organization made of it last
   */
  public record Line(Pack pack, Optional<Revision> newest) {}
}
