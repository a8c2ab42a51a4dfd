package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a box of the chart, worded.
 *
 * @param role as in the pack
 * @param name of the role
 * @param people who has it, where these are few
 * @param notes counts and remarks
 * @param vacancy said of a role, or of places, without anybody who ought to be there
 * @param address of its holders
 */
record Figure(
    String role,
    String name,
    Shape shape,
    List<Someone> people,
    List<String> notes,
    Optional<String> vacancy,
    String address) {

  /** What kind of thing has the role. */
  enum Shape {
    ONE,
    /** One for each office, department, system: drawn as a pile of cards. */
    MANY,
    BODY
  }

  /**
   * @param post empty for an appointment
   * @param standsIn that somebody stands in, in a word; empty where not
   */
  record Someone(String post, String name, String standsIn) {}

  Figure {
    people = List.copyOf(people);
    notes = List.copyOf(notes);
  }

  /** Who has the role, in words. */
  String spoken(String comma) {
    var words = new ArrayList<String>();
    people.forEach(
        one -> words.add((one.post() + " " + one.name() + " " + one.standsIn()).strip()));
    words.addAll(notes);
    vacancy.ifPresent(words::add);
    return String.join(comma, words);
  }
}
