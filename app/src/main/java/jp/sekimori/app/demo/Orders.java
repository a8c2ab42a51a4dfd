package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.demo.Population.Office;
import jp.sekimori.app.demo.Population.Person;
import jp.sekimori.app.demo.Population.Post;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.sheet.CsvFile;
import jp.sekimori.app.site.Wareki;

/**
 * A list of personnel changes (人事異動) for the 1 April after the present year, as a personnel section
 * hands it out: a title, heads, and a row for each change.
 *
 * @param title above the heads
 * @param rows the heads first
 */
public record Orders(String title, List<List<String>> rows) {
  private static final List<String> HEADS =
      List.of(
          "発令日", "職員番号", "氏名", "ふりがな", "異動種別", "新所属コード", "新部局", "新所属", "新職名", "旧部局", "旧所属", "旧職名");

  public Orders {
    rows = List.copyOf(rows);
  }

  /** About 2,000 changes of the prefecture's 6,000 people; none of those already known to move. */
  public static Orders of(Population population, LocalDate april) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(april.getYear());
    LocalDate eve = april.minusDays(1);
    var people = new ArrayList<>(population.people());
    var draw = new AprilFirst.Draw(random, new Names(random), people.size());
    Set<Integer> known =
        population.held().stream()
            .filter(each -> each.period().from().equals(april))
            .map(Population.Holding::person)
            .collect(Collectors.toSet());
    population.held().stream()
        .filter(each -> each.period().until().equals(Optional.of(eve)))
        .forEach(each -> known.add(each.person()));
    // Whoever enters the list may not enter a change of his own.
    Set<Integer> secretariat =
        population.circumstances().carried().stream()
            .map(Population.Carried::post)
            .collect(Collectors.toSet());
    Map<Integer, Integer> main = population.mainPosts(eve);
    main.forEach(
        (person, post) -> {
          if (secretariat.contains(post)) {
            known.add(person);
          }
        });
    var changes =
        AprilFirst.of(april, Offices.of(population), main, known, AprilFirst.Extent.USUAL, draw);
    people.addAll(changes.newcomers());
    var writing = new Writing(population, people, april);
    var rows = new ArrayList<List<String>>(List.of(HEADS));
    changes.moves().stream()
        .sorted(Comparator.comparing(Move::kind).thenComparing(Move::to).thenComparing(Move::from))
        .forEach(move -> rows.add(writing.row(move)));
    return new Orders(Wareki.day(april) + "付け人事異動", rows);
  }

  /** The same with one fault of each kind, each in a row of its own. */
  public Orders withFaults() {
    var faulty = new ArrayList<>(rows);
    change(faulty, 10, 0, "令和9年2月30日");
    // Whoever joins has a number and a name that nobody knows yet: these rows lie behind theirs.
    change(faulty, 600, 1, "999999");
    change(faulty, 700, 2, "別人 太郎");
    change(faulty, 40, 4, "横滑り");
    change(faulty, 50, 5, "000000");
    change(faulty, 60, 8, "");
    faulty.add(70, faulty.get(69));
    return new Orders(title, faulty);
  }

  private static void change(List<List<String>> rows, int row, int column, String text) {
    var cells = new ArrayList<>(rows.get(row));
    cells.set(column, text);
    rows.set(row, List.copyOf(cells));
  }

  private record Writing(Population population, List<Person> people, LocalDate april) {

    List<String> row(Move move) {
      Person person = people.get(move.person());
      boolean leaves = move.kind() == Move.Kind.RETIRED;
      // An order to retire is of the last day.
      LocalDate day = leaves ? april.minusDays(1) : april;
      return Stream.of(
              Stream.of(
                  Wareki.day(day),
                  person.staffNumber(),
                  person.name(),
                  person.kana(),
                  move.kind().word()),
              place(move.to(), true),
              place(move.from(), false))
          .flatMap(cells -> cells)
          .toList();
    }

    private Stream<String> place(int number, boolean code) {
      if (number < 0) {
        return Stream.generate(() -> "").limit(code ? 4 : 3);
      }
      Post post = population.posts().get(number);
      Office office = population.offices().get(post.office());
      Stream<String> names = Stream.of(above(office), office.name(), post.title());
      return code ? Stream.concat(Stream.of(office.code()), names) : names;
    }

    private String above(Office office) {
      Office parent = population.offices().get(Math.max(0, office.parent()));
      return parent.kind() == OfficeKind.ROOT ? "" : parent.name();
    }
  }

  /** As comma-separated values. */
  public CsvFile csv() {
    var all = new ArrayList<List<String>>();
    all.add(
        Stream.concat(Stream.of(title), Stream.generate(() -> "")).limit(HEADS.size()).toList());
    all.addAll(rows);
    return new CsvFile(all);
  }
}
