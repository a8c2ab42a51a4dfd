package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.demo.Population.Circumstances;
import jp.sekimori.app.demo.Population.Holding;
import jp.sekimori.app.demo.Population.Office;
import jp.sekimori.app.demo.Population.Person;
import jp.sekimori.app.demo.Population.Post;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.Period;

/** Puts a population together, numbering things as they come. */
final class Builder {
  private final List<Office> offices = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Holding> ended = new ArrayList<>();
  private final Map<Integer, Holding> main = new HashMap<>();
  private final List<Holding> beside = new ArrayList<>();
  private final Names names;
  private final LocalDate since;

  /**
   * @param since the first day of which anything is known
   */
  Builder(Names names, LocalDate since) {
    this.names = names;
    this.since = since;
  }

  LocalDate since() {
    return since;
  }

  int office(int parent, String name, OfficeKind kind) {
    int number = offices.size();
    offices.add(new Office(number, parent, "%06d".formatted(100_000 + number), name, kind));
    return number;
  }

  /** A post that nobody holds yet. */
  int post(int office, Grade grade, String title, int seats) {
    posts.add(new Post(posts.size(), office, title, grade, seats));
    return posts.size() - 1;
  }

  int post(int office, Grade grade) {
    return post(office, grade, grade.title(), 1);
  }

  /** Somebody new in this post, from the beginning. */
  int hire(int post) {
    Person person = names.person(people.size());
    people.add(person);
    move(person.number(), post, since);
    return person.number();
  }

  void hire(int post, int seats) {
    for (int seat = 0; seat < seats; seat++) {
      hire(post);
    }
  }

  /** Holds a post beside the main one, or for somebody else. */
  void hold(int person, int post, HoldingKind kind, Period period) {
    beside.add(new Holding(person, post, period, kind));
  }

  private void move(int person, int post, LocalDate day) {
    leave(person, day);
    main.put(person, new Holding(person, post, Period.from(day), HoldingKind.MAIN));
  }

  private void leave(int person, LocalDate day) {
    Holding before = main.remove(person);
    if (before != null) {
      var period = Period.of(before.period().from(), day.minusDays(1));
      ended.add(new Holding(person, before.post(), period, before.kind()));
    }
  }

  /** Lets a 1 April happen. */
  void apply(AprilFirst april) {
    people.addAll(april.newcomers());
    for (Move move : april.moves()) {
      switch (move.kind()) {
        case HIRED, PROMOTED, MOVED -> move(move.person(), move.to(), april.day());
        case RETIRED -> leave(move.person(), april.day());
        case CONCURRENT ->
            hold(move.person(), move.to(), HoldingKind.CONCURRENT, Period.from(april.day()));
        case ACTING -> hold(move.person(), move.to(), HoldingKind.ACTING, Period.from(april.day()));
      }
    }
  }

  Offices places() {
    return new Offices(List.copyOf(offices), List.copyOf(posts));
  }

  /** The present main post of each person. */
  Map<Integer, Integer> main() {
    var posts = new HashMap<Integer, Integer>();
    main.forEach((person, held) -> posts.put(person, held.post()));
    return posts;
  }

  int offices() {
    return offices.size();
  }

  int people() {
    return people.size();
  }

  Population build(String name, Circumstances circumstances) {
    var held = new ArrayList<>(ended);
    held.addAll(main.values());
    held.addAll(beside);
    held.sort(
        Comparator.comparing((Holding each) -> each.period().from())
            .thenComparing(Holding::person)
            .thenComparing(Holding::post));
    return new Population(name, since, offices, posts, people, held, circumstances);
  }
}
