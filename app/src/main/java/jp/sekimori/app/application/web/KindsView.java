package jp.sekimori.app.application.web;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/**
 * What can be applied for.
 *
 * @param ruled whether any rules are at hand today
 */
public record KindsView(boolean ruled, List<Group> groups) {

  /** A control and what is applied for in it. */
  public record Group(Message title, List<Kind> kinds) {}

  public record Kind(String id, Message title) {
    public String address() {
      return "/applications/new/" + id;
    }
  }
}
