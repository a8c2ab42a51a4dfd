package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.List;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.OfficeKind;

/**
 * Everything about who is who in one made-up organization. Things refer to one another by number.
 *
 * @param name of the organization
 */
public record Population(
    String name, List<Office> offices, List<Post> posts, List<Person> people, List<Holding> held) {

  /**
   * @param parent number of the office above; -1 for the root
   * @param code 所属コード, six digits
   */
  public record Office(int number, int parent, String code, String name, OfficeKind kind) {}

  /**
   * @param seats how many may hold it at once
   */
  public record Post(int number, int office, String title, Grade grade, int seats) {}

  /**
   * @param staffNumber 職員番号, six digits
   * @param kana of surname and given name, in hiragana
   */
  public record Person(int number, String staffNumber, String name, String kana) {}

  /**
   * @param kind as a main post, beside one, or for somebody who is missing
   */
  public record Holding(int person, int post, LocalDate since, Kind kind) {}

  /** In which way somebody holds a post. */
  public enum Kind {
    MAIN,
    /** 兼務. */
    CONCURRENT,
    /** 事務取扱: a superior does the work of a post that nobody holds. */
    ACTING
  }

  public Population {
    offices = List.copyOf(offices);
    posts = List.copyOf(posts);
    people = List.copyOf(people);
    held = List.copyOf(held);
  }
}
