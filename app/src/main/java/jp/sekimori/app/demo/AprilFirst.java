package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import jp.sekimori.app.demo.Move.Kind;
import jp.sekimori.app.demo.Population.Person;
import jp.sekimori.app.demo.Population.Post;

/**
 * The moves of one 1 April as they come about: some leave, whoever is promoted follows them from
 * rung to rung, others change places, and new people begin at the bottom.
 *
 * @param moves each person once, but for posts beside the main one
 */
public record AprilFirst(LocalDate day, List<Person> newcomers, List<Move> moves) {

  public AprilFirst {
    newcomers = List.copyOf(newcomers);
    moves = List.copyOf(moves);
  }

  /**
   * How much happens.
   *
   * @param leaving the part of each rung that leaves, from the top
   * @param moving the part of the others that changes places
   * @param unfilled how many sections lose their head and get none
   */
  public record Extent(List<Double> leaving, double moving, int unfilled) {
    /** About 2,000 changes among 6,000 people. */
    public static final Extent USUAL =
        new Extent(List.of(0.25, 0.2, 0.12, 0.08, 0.03, 0.015, 0.02), 0.245, 3);

    /** The same without vacancies, for years that have passed. */
    static final Extent PAST = new Extent(USUAL.leaving(), USUAL.moving(), 0);

    /** The heads of departments alone, and who follows them: known before the others. */
    static final Extent TOP = new Extent(List.of(0.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), 0, 0);

    public Extent {
      leaving = List.copyOf(leaving);
    }
  }

  /**
   * @param main the main post of each person the day before
   * @param staying people who are left alone
   */
  static AprilFirst of(
      LocalDate day,
      Offices offices,
      Map<Integer, Integer> main,
      Set<Integer> staying,
      Extent extent,
      Draw draw) {
    var making = new Making(offices, main, staying, extent, draw);
    for (Ladder ladder : Ladder.values()) {
      making.climb(ladder);
    }
    return new AprilFirst(day, making.newcomers, making.moves);
  }

  /** Where chance and new people come from. */
  record Draw(RandomGenerator random, Names names, int nextPerson) {}

  private static final class Making {
    private final List<Person> newcomers = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final Offices offices;
    private final Map<Integer, Integer> main;
    private final Set<Integer> staying;
    private final Extent extent;
    private final Draw draw;

    Making(
        Offices offices,
        Map<Integer, Integer> main,
        Set<Integer> staying,
        Extent extent,
        Draw draw) {
      this.offices = offices;
      this.main = main;
      this.staying = staying;
      this.extent = extent;
      this.draw = draw;
    }

    void climb(Ladder ladder) {
      List<List<Integer>> rungs = rungs(ladder);
      List<Integer> freed = new ArrayList<>();
      for (int rung = 0; rung < rungs.size(); rung++) {
        List<Integer> here = rungs.get(rung);
        leave(here, rung, freed);
        if (ladder == Ladder.GENERAL && rung == Ladder.HEADS) {
          leaveUnfilled(freed);
        }
        List<Integer> promoted = below(rungs, rung, freed.size());
        List<Integer> movers = take(here, (int) Math.round(here.size() * extent.moving()));
        for (int person : movers) {
          freed.add(post(person));
        }
        freed = settle(movers, promoted, freed);
      }
    }

    /** Those on each rung with anybody on it, in any order. */
    private List<List<Integer>> rungs(Ladder ladder) {
      var rungs = new ArrayList<List<Integer>>();
      for (int rung = 0; rung < Ladder.RUNGS; rung++) {
        rungs.add(new ArrayList<>());
      }
      main.forEach(
          (person, post) -> {
            Post held = offices.post(post);
            if (Ladder.of(held) == ladder && !staying.contains(person)) {
              rungs.get(Ladder.rung(held)).add(person);
            }
          });
      rungs.forEach(Collections::sort);
      rungs.forEach(rung -> Collections.shuffle(rung, draw.random()));
      return rungs;
    }

    private void leave(List<Integer> here, int rung, List<Integer> freed) {
      int leaving = (int) Math.round(here.size() * extent.leaving().get(rung));
      for (int person : take(here, leaving)) {
        freed.add(post(person));
        moves.add(new Move(Kind.RETIRED, person, post(person), -1));
      }
    }

    private void leaveUnfilled(List<Integer> freed) {
      for (int i = 0; i < extent.unfilled() && !freed.isEmpty(); i++) {
        int post = freed.removeLast();
        offices
            .superior(post)
            .flatMap(above -> holder(above))
            .ifPresent(head -> moves.add(new Move(Kind.ACTING, head, -1, post)));
      }
    }

    private Optional<Integer> holder(int post) {
      return main.entrySet().stream()
          .filter(each -> each.getValue() == post)
          .map(Map.Entry::getKey)
          .filter(person -> moves.stream().noneMatch(move -> move.person() == person))
          .findFirst();
    }

    /** People of the next rung down that has any; beneath the last one, new people. */
    private List<Integer> below(List<List<Integer>> rungs, int rung, int wanted) {
      for (int lower = rung + 1; lower < rungs.size(); lower++) {
        if (rungs.get(lower).size() > wanted) {
          return take(rungs.get(lower), wanted);
        }
      }
      var fresh = new ArrayList<Integer>();
      for (int i = 0; i < wanted; i++) {
        Person person = draw.names().person(draw.nextPerson() + newcomers.size());
        newcomers.add(person);
        fresh.add(person.number());
      }
      return fresh;
    }

    private static List<Integer> take(List<Integer> from, int count) {
      List<Integer> last = from.subList(from.size() - count, from.size());
      var taken = new ArrayList<>(last);
      last.clear();
      return taken;
    }

    /**
     * Gives everybody a seat, nobody the own one again.
     *
     * @return the seats that those who were promoted left
     */
    private List<Integer> settle(
        List<Integer> movers, List<Integer> promoted, List<Integer> seats) {
      Collections.shuffle(seats, draw.random());
      var people = new ArrayList<>(movers);
      people.addAll(promoted);
      var left = new ArrayList<Integer>();
      for (int i = 0; i < people.size(); i++) {
        int person = people.get(i);
        for (int j = i + 1; j < seats.size() && sameOffice(person, seats.get(i)); j++) {
          Collections.swap(seats, i, j);
        }
        boolean up = i >= movers.size();
        boolean fresh = !main.containsKey(person);
        if (up && !fresh) {
          left.add(post(person));
        }
        if (fresh || post(person) != seats.get(i)) {
          Kind kind = fresh ? Kind.HIRED : up ? Kind.PROMOTED : Kind.MOVED;
          moves.add(new Move(kind, person, fresh ? -1 : post(person), seats.get(i)));
        }
      }
      return left;
    }

    private boolean sameOffice(int person, int seat) {
      return main.containsKey(person)
          && offices.post(post(person)).office() == offices.post(seat).office();
    }

    private int post(int person) {
      return main.getOrDefault(person, -1);
    }
  }
}
