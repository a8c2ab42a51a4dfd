package jp.sekimori.app.control;

import java.util.List;

/** Anything that a control is made of. */
public interface Based {
  Basis basis();

  /** Those that an edition has. */
  static <T extends Based> List<T> in(String edition, List<T> all) {
    return all.stream().filter(each -> each.basis().isIn(edition)).toList();
  }
}
