package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.Period;

/**
 * Everything about who is who in one made-up organization. Things refer to one another by number.
 *
 * @param name of the organization
 * @param since the first day of which anything is known
 * @param held of all years, those to come included
 */
public record Population(
    String name,
    LocalDate since,
    List<Office> offices,
    List<Post> posts,
    List<Person> people,
    List<Holding> held,
    Circumstances circumstances) {

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

  /** Somebody in a post, for a time. */
  public record Holding(int person, int post, Period period, HoldingKind kind) {}

  /** Days on which somebody is not there. */
  public record Away(int person, String reason, Period period) {}

  /**
   * @param order the posts that stand in for a post, the first that is there
   */
  public record Deputies(int post, List<Integer> order, LocalDate since) {
    public Deputies {
      order = List.copyOf(order);
    }
  }

  /**
   * @param role as in the pack
   * @param office where it counts; empty for the whole organization
   * @param system the system or service it is for; empty for none
   */
  public record Appointed(
      String role, int person, Optional<Integer> office, String system, LocalDate since) {}

  /** A post that carries a role of the product, for the whole organization. */
  public record Carried(int post, Role role) {}

  /** What makes the present year differ from the plan. */
  public record Circumstances(
      List<Away> away, List<Deputies> deputies, List<Appointed> appointed, List<Carried> carried) {
    public Circumstances {
      away = List.copyOf(away);
      deputies = List.copyOf(deputies);
      appointed = List.copyOf(appointed);
      carried = List.copyOf(carried);
    }
  }

  public Population {
    offices = List.copyOf(offices);
    posts = List.copyOf(posts);
    people = List.copyOf(people);
    held = List.copyOf(held);
  }

  /** The main post of each person who has one on a day. */
  public Map<Integer, Integer> mainPosts(LocalDate day) {
    var posts = new HashMap<Integer, Integer>();
    held.stream()
        .filter(each -> each.kind() == HoldingKind.MAIN && each.period().has(day))
        .forEach(each -> posts.put(each.person(), each.post()));
    return posts;
  }
}
