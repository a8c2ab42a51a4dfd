package jp.sekimori.app.organization.web.edit;

import java.util.Arrays;
import java.util.List;

/**
 * A field of a form. Its label is the wording {@code edit.field.<name>}, its hint {@code
 * edit.hint.<name>}.
 *
 * @param options what can be chosen; empty for what is typed
 */
public record Field(String name, Kind kind, boolean required, List<Option> options, int longest) {

  /** How it is filled in. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    SELECT,
    RADIO,
    CHECK
  }

  /**
   * Something to choose.
   *
   * @param text as people say it; empty where wording says it: {@code edit.option.<field>.<value>}
   */
  public record Option(String value, String text) {
    public Option(String value) {
      this(value, "");
    }
  }

  public Field {
    options = List.copyOf(options);
  }

  static Field text(String name, boolean required) {
    return new Field(name, Kind.TEXT, required, List.of(), Filled.LONGEST_NAME);
  }

  static Field number(String name) {
    return new Field(name, Kind.NUMBER, false, List.of(), 5);
  }

  static Field day(String name, boolean required) {
    return new Field(name, Kind.DAY, required, List.of(), 10);
  }

  static List<Field> days() {
    return List.of(day("from", true), day("until", false));
  }

  static Field select(String name, boolean required, List<Option> options) {
    return new Field(name, Kind.SELECT, required, options, 0);
  }

  static Field radio(String name, List<Option> options) {
    return new Field(name, Kind.RADIO, true, options, 0);
  }

  static Field check(String name) {
    return new Field(name, Kind.CHECK, false, List.of(), 0);
  }

  static List<Option> codes(String... codes) {
    return Arrays.stream(codes).map(Option::new).toList();
  }
}
