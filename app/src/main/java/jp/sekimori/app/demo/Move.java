package jp.sekimori.app.demo;

/**
 * What a 1 April does to somebody.
 *
 * @param from number of the post left; -1 for none
 * @param to number of the post taken; -1 for none
 */
public record Move(Kind kind, int person, int from, int to) {

  /** In the words of an order of personnel. */
  public enum Kind {
    HIRED("採用"),
    RETIRED("退職"),
    PROMOTED("昇任"),
    MOVED("配置換"),
    /** Another post beside the main one. */
    CONCURRENT("兼務"),
    /** A superior does the work of a post that nobody holds. */
    ACTING("事務取扱");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
