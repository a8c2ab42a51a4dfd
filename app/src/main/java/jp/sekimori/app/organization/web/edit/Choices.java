package jp.sekimori.app.organization.web.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.web.edit.Field.Option;

/** What a form lets choose from, of the day of a snapshot. */
public final class Choices {
  /** More than this nobody reads: let the search be narrower. */
  public static final int MOST = 50;

  private final Snapshot snapshot;
  private final State state;

  Choices(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.state = snapshot.state();
  }

  /** All offices, each below the one above it and as deep as it lies. */
  List<Option> offices() {
    var options = new ArrayList<Option>();
    state.tops().forEach(top -> add(top, 0, options));
    return options;
  }

  private void add(State.Office office, int depth, List<Option> options) {
    options.add(new Option(office.id().toString(), "\u3000".repeat(depth) + office.name()));
    state.below(office.id()).forEach(below -> add(below, depth + 1, options));
  }

  /** People found by name, kana or staff number, each with what tells them apart. */
  List<Option> people(String words) {
    return snapshot.search().find(words).people().stream().limit(MOST).map(this::option).toList();
  }

  Stream<Option> person(UUID id) {
    return Stream.ofNullable(state.people().get(id)).map(this::option);
  }

  private Option option(Person person) {
    String number = person.staffNumber().isEmpty() ? "" : "（" + person.staffNumber() + "）";
    String place =
        state.postsHeld(person.id()).stream()
            .findFirst()
            .map(this::name)
            .map(it -> " " + it)
            .orElse("");
    return new Option(person.id().toString(), person.name() + number + place);
  }

  /** Posts whose office and title have all the words. */
  List<Option> posts(String words) {
    List<String> terms =
        Arrays.stream(words.split("[\\s\\u3000]+"))
            .map(Choices::folded)
            .filter(it -> !it.isEmpty())
            .toList();
    return state.posts().values().stream()
        .filter(post -> !terms.isEmpty() && terms.stream().allMatch(folded(name(post))::contains))
        .sorted(Comparator.comparing(this::name).thenComparing(State.Post::rank))
        .limit(MOST)
        .map(this::option)
        .toList();
  }

  /** Posts of an office and of those above it, nearest first. */
  List<Option> postsNear(UUID office) {
    return state.up(office).stream()
        .flatMap(up -> state.postsOf(up.id()).stream())
        .map(this::option)
        .toList();
  }

  Stream<Option> post(UUID id) {
    return state.post(id).stream().map(this::option);
  }

  private Option option(State.Post post) {
    return new Option(post.id().toString(), name(post));
  }

  private String name(State.Post post) {
    return state.office(post.office()).map(State.Office::name).orElse("") + " " + post.name();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
  }
}
