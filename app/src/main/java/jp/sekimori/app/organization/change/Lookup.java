package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.organization.change.Move.Target;
import jp.sekimori.clauses.text.Message;

/** Finds the office and the post that a row means, or says why there is not the one. */
final class Lookup {
  private final Known known;
  private final Faults faults;
  private final Ids ids;
  private final Map<String, NewPost> newPosts = new LinkedHashMap<>();

  Lookup(Known known, Faults faults, Ids ids) {
    this.known = known;
    this.faults = faults;
    this.ids = ids;
  }

  /** The columns that together name an office. */
  record Keys(String code, String department, String office, String post) {
    static final Keys NEW = new Keys("officeCode", "department", "office", "post");
    static final Keys OLD = new Keys("oldCode", "oldDepartment", "oldOffice", "oldPost");
    static final Keys SIDE = new Keys("sideCode", "", "sideOffice", "sidePost");

    boolean areIn(Line line) {
      return line.has(code, department, office);
    }
  }

  List<NewPost> newPosts() {
    return List.copyOf(newPosts.values());
  }

  Optional<Office> office(Line line, Keys keys, LocalDate day) {
    Offices offices = known.on(day);
    String code = line.text(keys.code());
    String name = line.text(line.has(keys.office()) ? keys.office() : keys.department());
    String department = line.has(keys.office()) ? line.text(keys.department()) : "";
    String key = line.has(keys.office()) ? keys.office() : keys.department();
    if (!code.isEmpty()) {
      return coded(line, keys, offices, code, name);
    }
    if (name.isEmpty()) {
      faults.empty(line, keys.office());
      return Optional.empty();
    }
    // A column of names that holds codes is understood too.
    List<Office> found =
        offices.coded(name).map(List::of).orElseGet(() -> offices.named(department, name));
    if (found.size() != 1) {
      faults.in(line, key, Kind.OFFICE, what(found.size(), name), mend(offices, found, name));
      return Optional.empty();
    }
    return Optional.of(found.getFirst());
  }

  private Optional<Office> coded(Line line, Keys keys, Offices offices, String code, String name) {
    Optional<Office> found = offices.coded(code);
    if (found.isEmpty()) {
      faults.in(
          line,
          keys.code(),
          Kind.OFFICE,
          new Message(
              "所属コード「" + code + "」の所属は、この日にはありません。",
              "No office has the code " + code + " on that day."),
          mend(offices, offices.named("", name), name));
      return Optional.empty();
    }
    boolean other = !name.isEmpty() && !offices.named("", name).contains(found.get());
    if (other && !Words.plain(name).endsWith(Words.plain(found.get().name()))) {
      String registered = offices.words(found.get());
      faults.in(
          line,
          keys.code(),
          Kind.OFFICE,
          new Message(
              "所属コードと所属の名称が合いません（このコードの所属：" + registered + "）。",
              "Code and name of the office do not match; the code is that of " + registered + "."),
          new Message("どちらかを直してください。", "Mend the one or the other."));
      return Optional.empty();
    }
    return found;
  }

  private static Message what(int candidates, String name) {
    return candidates == 0
        ? new Message(
            "所属「" + name + "」は、この日にはありません。", "There is no office “" + name + "” on that day.")
        : new Message(
            "所属「" + name + "」は" + candidates + "つあり、一つに決まりません。",
            "There are " + candidates + " offices “" + name + "”.");
  }

  private static Message mend(Offices offices, List<Office> found, String name) {
    List<Office> near = found.isEmpty() ? near(offices, name) : found;
    if (near.isEmpty()) {
      return new Message(
          "名称を確かめるか、先に「組織」の一覧で所属を登録してください。",
          "Check the name, or enter the office with a list of offices.");
    }
    String named = near.stream().map(offices::words).sorted().collect(Collectors.joining("、"));
    return new Message(
        "所属コード又は部局名を加えて、次のいずれかにしてください：" + named,
        "Add the code or the department; it may be: " + named);
  }

  /** Those whose name holds what was written, or lies in it; a few. */
  private static List<Office> near(Offices offices, String name) {
    String plain = Words.plain(name);
    return plain.length() < 2
        ? List.of()
        : offices.all().stream()
            .filter(
                office -> {
                  String other = Words.plain(office.name());
                  return other.contains(plain) || other.length() > 1 && plain.endsWith(other);
                })
            .limit(8)
            .toList();
  }

  /** The post of this title, or a new one where that may be. */
  Optional<Target> post(Line line, Keys keys, Office office, LocalDate day, boolean mayBeNew) {
    String title = line.text(keys.post());
    if (title.isEmpty()) {
      faults.empty(line, keys.post());
      return Optional.empty();
    }
    Optional<Grade> grade = Words.grade(line.text("grade"));
    List<Post> found = known.on(day).posts(office.id(), title);
    List<Post> graded =
        found.stream()
            .filter(p -> grade.filter(g -> g.code().equals(p.grade())).isPresent())
            .toList();
    List<Post> meant = found.size() > 1 && !graded.isEmpty() ? graded : found;
    if (meant.size() == 1) {
      return Optional.of(target(office, meant.getFirst().id(), meant.getFirst().name()));
    }
    if (meant.isEmpty() && mayBeNew) {
      return Optional.of(fresh(line, office, title, grade, day));
    }
    List<String> there = titles(office, day);
    faults.in(
        line,
        keys.post(),
        Kind.POST,
        meant.isEmpty()
            ? new Message(
                office.name() + "に職「" + title + "」はありません。",
                office.name() + " has no post “" + title + "”.")
            : new Message(
                office.name() + "に職「" + title + "」が" + meant.size() + "つあり、一つに決まりません。",
                office.name() + " has " + meant.size() + " posts “" + title + "”."),
        meant.isEmpty()
            ? new Message(
                "次のいずれかにするか、先に職を登録してください：" + String.join("、", there),
                "Choose one of these, or enter the post first: " + String.join(", ", there))
            : new Message(
                "職位を書くか、職の名称を分けてください。", "State the grade, or give them names that differ."));
    return Optional.empty();
  }

  private static Target target(Office office, UUID post, String title) {
    return new Target(post, new Step.Place(office.id(), office.name(), title));
  }

  private List<String> titles(Office office, LocalDate day) {
    return known.on(day).postsOf(office.id()).stream().map(Post::name).distinct().sorted().toList();
  }

  private Target fresh(
      Line line, Office office, String title, Optional<Grade> grade, LocalDate day) {
    NewPost post =
        newPosts.merge(
            office.id() + Words.plain(title),
            new NewPost(
                ids.next(),
                office.id(),
                office.name(),
                title,
                grade,
                day,
                List.of(line.row()),
                titles(office, day)),
            Lookup::joined);
    return target(office, post.id(), post.name());
  }

  private static NewPost joined(NewPost one, NewPost other) {
    return new NewPost(
        one.id(),
        one.office(),
        one.officeName(),
        one.name(),
        one.grade().or(other::grade),
        one.from().isBefore(other.from()) ? one.from() : other.from(),
        new ArrayList<>(Stream.concat(one.rows().stream(), other.rows().stream()).toList()),
        one.there());
  }
}
