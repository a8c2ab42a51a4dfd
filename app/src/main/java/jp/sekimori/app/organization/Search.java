package jp.sekimori.app.organization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;

/**
 * Finds people and offices of one day by what one knows of them: name or part of it, kana of either
 * kind and width, staff number, office, title of the post. What fits best comes first.
 */
public final class Search {
  private static final int NONE = Integer.MAX_VALUE;
  private static final int BY_PLACE = 5;

  private final List<Line> people;
  private final List<Place> offices;

  /**
   * @param people best first; then, of those found by their place, in the order of offices and
   *     posts, and of others by kana
   */
  public record Found(List<Office> offices, List<Person> people) {}

  /**
   * Somebody, as compared; the place is that of the first post.
   *
   * @param own name, kana and staff number
   */
  private record Line(Person person, List<String> own, String places, int at, int rank) {

    String kana() {
      return own.get(1);
    }

    /** Plain loops: this is asked of everybody for every search. */
    int fit(String whole) {
      int best = NONE;
      for (String text : own) {
        int at = text.indexOf(whole);
        if (at >= 0) {
          best = Math.min(best, at > 0 ? 2 : text.length() == whole.length() ? 0 : 1);
        }
      }
      return best;
    }
  }

  private record Place(Office office, String name, String path) {}

  private record Query(String whole, List<String> terms) {
    static Query of(String typed) {
      return new Query(
          Folded.of(typed),
          Arrays.stream(typed.split("[\\s\\u3000]+"))
              .map(Folded::of)
              .filter(term -> !term.isEmpty())
              .toList());
    }
  }

  private record Hit<T>(int score, T thing) {}

  private Search(List<Line> people, List<Place> offices) {
    this.people = people;
    this.offices = offices;
  }

  static Search of(State state) {
    List<Office> inOrder = state.tops().stream().flatMap(top -> withBelow(state, top)).toList();
    var order = inOrder.stream().collect(Collectors.toMap(Office::id, inOrder::indexOf));
    return new Search(
        state.people().values().stream()
            .map(
                person ->
                    line(
                        person,
                        state,
                        post -> Optional.ofNullable(order.get(post.office())).orElse(NONE)))
            .sorted(
                Comparator.comparing(Line::kana)
                    .thenComparing(line -> line.person().name())
                    .thenComparing(line -> line.person().id().toString()))
            .toList(),
        inOrder.stream().map(office -> place(office, state)).toList());
  }

  private static Stream<Office> withBelow(State state, Office office) {
    return Stream.concat(
        Stream.of(office),
        state.below(office.id()).stream().flatMap(each -> withBelow(state, each)));
  }

  private static Line line(Person person, State state, Function<Post, Integer> order) {
    List<Post> posts = state.postsHeld(person.id());
    String places =
        posts.stream()
            .map(
                post ->
                    state.office(post.office()).map(Office::name).orElse("") + "\n" + post.name())
            .map(Folded::of)
            .collect(Collectors.joining("\n"));
    return new Line(
        person,
        List.of(
            Folded.of(person.name()), Folded.of(person.kana()), Folded.of(person.staffNumber())),
        places,
        posts.stream().findFirst().map(order).orElse(NONE),
        posts.stream().findFirst().map(Post::rank).orElse(NONE));
  }

  private static Place place(Office office, State state) {
    String path =
        state.up(office.id()).stream()
            .map(each -> Folded.of(each.name()))
            .collect(Collectors.joining("\n"));
    return new Place(office, Folded.of(office.name()), path);
  }

  /**
   * @param typed as typed; nothing is found for nothing
   */
  public Found find(String typed) {
    Query query = Query.of(typed);
    if (query.terms().isEmpty()) {
      return new Found(List.of(), List.of());
    }
    return new Found(
        best(offices, place -> score(place, query), (_, _) -> 0).map(Place::office).toList(),
        best(people, line -> score(line, query), Search::byPlace).map(Line::person).toList());
  }

  private static <T> Stream<T> best(
      List<T> all, Function<T, Integer> score, Comparator<Hit<T>> then) {
    return all.stream()
        .map(each -> new Hit<>(score.apply(each), each))
        .filter(hit -> hit.score() < NONE)
        .sorted(Comparator.<Hit<T>>comparingInt(Hit::score).thenComparing(then))
        .map(Hit::thing);
  }

  private static int byPlace(Hit<Line> one, Hit<Line> other) {
    return one.score() < BY_PLACE
        ? 0
        : Comparator.<Hit<Line>>comparingInt(hit -> hit.thing().at())
            .thenComparing(hit -> hit.thing().rank())
            .compare(one, other);
  }

  private static int score(Place place, Query query) {
    String whole = query.whole();
    if (place.name().equals(whole) || place.office().code().equals(whole)) {
      return 0;
    }
    if (place.name().startsWith(whole)) {
      return 1;
    }
    if (place.name().contains(whole)) {
      return 2;
    }
    boolean own = query.terms().stream().anyMatch(place.name()::contains);
    return own && query.terms().stream().allMatch(place.path()::contains) ? 3 : NONE;
  }

  private static int score(Line line, Query query) {
    int fit = line.fit(query.whole());
    if (fit < NONE) {
      return fit;
    }
    boolean anyOwn = false;
    boolean anyOther = false;
    for (String term : query.terms()) {
      if (line.fit(term) < NONE) {
        anyOwn = true;
      } else if (line.places().contains(term)) {
        anyOther = true;
      } else {
        return NONE;
      }
    }
    return !anyOther ? 3 : anyOwn ? 4 : BY_PLACE;
  }
}
