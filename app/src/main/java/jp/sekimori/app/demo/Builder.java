package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.demo.Population.Holding;
import jp.sekimori.app.demo.Population.Kind;
import jp.sekimori.app.demo.Population.Office;
import jp.sekimori.app.demo.Population.Person;
import jp.sekimori.app.demo.Population.Post;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.OfficeKind;

/** Puts a population together, numbering things as they come. */
final class Builder {
  private final List<Office> offices = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Holding> held = new ArrayList<>();
  private final Names names;
  private final LocalDate since;

  Builder(Names names, LocalDate since) {
    this.names = names;
    this.since = since;
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

  /** Somebody new in this post. */
  int hire(int post) {
    int number = people.size();
    Names.Name name = names.next();
    people.add(new Person(number, "%06d".formatted(200_001 + number), name.written(), name.kana()));
    hold(number, post, Kind.MAIN);
    return number;
  }

  void hire(int post, int seats) {
    for (int seat = 0; seat < seats; seat++) {
      hire(post);
    }
  }

  void hold(int person, int post, Kind kind) {
    held.add(new Holding(person, post, since, kind));
  }

  int offices() {
    return offices.size();
  }

  int people() {
    return people.size();
  }

  Population build(String name) {
    return new Population(name, offices, posts, people, held);
  }
}
