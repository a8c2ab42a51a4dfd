package jp.sekimori.evidence.entry;

/**
 * Who acted, by reference. Never a name: whoever a reference stands for is kept outside the log and
 * can be forgotten there.
 *
 * @param person the reference of a person, or of the program's own account
 * @param post the post (職) the person acted in; empty where there was none
 */
public record Actor(String person, String post) {
  public Actor {
    Terms.reference(person);
    Terms.optional(post);
  }
}
