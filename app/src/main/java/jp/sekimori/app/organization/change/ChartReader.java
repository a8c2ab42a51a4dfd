package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.clauses.text.Message;

/**
 * Understands rows of an organization chart (組織): offices, how they lie, and the posts in them. An
 * office stands in one row for each of its posts, or in one without a post.
 */
final class ChartReader {
  private final Offices offices;
  private final Faults faults;
  private final Ids ids;
  private final LocalDate day;
  private final Map<String, Line> first = new LinkedHashMap<>();
  private final Map<String, UUID> office = new HashMap<>();
  private final Map<String, Line> posts = new HashMap<>();

  ChartReader(Known known, Faults faults, Ids ids, LocalDate day) {
    this.offices = known.on(day);
    this.faults = faults;
    this.ids = ids;
    this.day = day;
  }

  List<Step> read(List<Line> lines) {
    lines.forEach(this::obligatory);
    lines.stream().filter(line -> !faults.isBad(line)).forEach(this::enlist);
    lines.stream().filter(line -> !faults.isBad(line)).forEach(this::parent);
    new ChartTree(offices, faults, first, office).check();
    var steps = new ArrayList<Step>();
    for (Line line : lines) {
      if (!faults.isBad(line)) {
        List<Entry> entries = new ArrayList<>(office(line));
        boolean ofOffice = !entries.isEmpty();
        post(line).ifPresent(entries::add);
        if (!faults.isBad(line)) {
          steps.add(step(line, entries, ofOffice));
        }
      }
    }
    return steps;
  }

  private static String code(Line line) {
    return Words.plain(line.text("code"));
  }

  private void obligatory(Line line) {
    for (String key : List.of("code", "name")) {
      if (!line.has(key)) {
        faults.empty(line, key);
      }
    }
  }

  private void enlist(Line line) {
    Line other = first.putIfAbsent(code(line), line);
    if (other != null && !Words.plain(other.text("name")).equals(Words.plain(line.text("name")))) {
      for (Line each : List.of(line, other)) {
        Line against = each == line ? other : line;
        faults.in(
            each,
            "code",
            Kind.CODE,
            new Message(
                "同じ所属コードが、" + against.row() + "行目では「" + against.text("name") + "」に使われています。",
                "Row " + against.row() + " has the same code for “" + against.text("name") + "”."),
            new Message("どちらかの所属コードを直してください。", "Mend one of the codes."));
      }
    }
    office.computeIfAbsent(code(line), _ -> known(line).map(Office::id).orElseGet(ids::next));
    if (line.has("post")) {
      twicePost(line);
    }
  }

  private void twicePost(Line line) {
    Line other = posts.putIfAbsent(code(line) + " " + Words.plain(line.text("post")), line);
    if (other != null) {
      faults.in(
          line,
          "post",
          Kind.TWICE,
          new Message(
              "同じ所属の同じ職が、" + other.row() + "行目にもあります。",
              "Row " + other.row() + " has the same post."),
          new Message("一行にまとめ、定数に人数を書いてください。", "Make it one row, with the number of seats."));
    }
  }

  /** The office of this code; one without a code by its name, if it is the only one. */
  private Optional<Office> known(Line line) {
    return offices
        .coded(line.text("code"))
        .or(
            () -> {
              List<Office> named =
                  offices.named("", line.text("name")).stream()
                      .filter(each -> each.code().isEmpty())
                      .toList();
              return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
            });
  }

  private void parent(Line line) {
    String above = line.text("parentCode");
    if (!above.isEmpty()
        && !office.containsKey(Words.plain(above))
        && offices.coded(above).isEmpty()) {
      faults.in(
          line,
          "parentCode",
          Kind.OFFICE,
          new Message(
              "上位所属コード「" + above + "」の所属は、この一覧にも登録にもありません。",
              "No office has the code " + above + ", in the list or in the register."),
          new Message("所属コードを確かめるか、上位の所属の行を加えてください。", "Check the code, or add a row for it."));
    }
  }

  private Optional<UUID> above(Line line) {
    String code = line.text("parentCode");
    return code.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(office.get(Words.plain(code)))
            .or(() -> offices.coded(code).map(Office::id));
  }

  /** What the row says of the office; nothing where a row above has said it. */
  private List<Entry> office(Line line) {
    if (first.get(code(line)) != line) {
      return List.of();
    }
    UUID id = id(line);
    Optional<Office> was = offices.office(id);
    if (Words.plain(line.text("fate")).matches("廃止|廃|閉鎖")) {
      return closing(line, id);
    }
    Optional<OfficeKind> kind = kind(line, was);
    if (kind.isEmpty()) {
      return List.of();
    }
    var state =
        new OfficeState(
            above(line),
            Optional.of(line.text("code")),
            line.text("name"),
            kind.get(),
            was.map(Office::rank).orElse(line.row()));
    return was.map(ChartReader::state).filter(state::equals).isPresent()
        ? List.of()
        : List.of(new Entry.OfficeIs(id, state, Period.from(day)));
  }

  private UUID id(Line line) {
    return Objects.requireNonNull(office.get(code(line)));
  }

  private static OfficeState state(Office office) {
    return new OfficeState(
        office.parent(),
        Optional.of(office.code()).filter(code -> !code.isEmpty()),
        office.name(),
        office.kind(),
        office.rank());
  }

  private List<Entry> closing(Line line, UUID id) {
    if (offices.office(id).isEmpty()) {
      return List.of();
    }
    var entries = new ArrayList<Entry>();
    offices.postsOf(id).forEach(post -> entries.add(new Entry.NoPost(post.id(), Period.from(day))));
    entries.add(new Entry.NoOffice(id, Period.from(day)));
    return entries;
  }

  private Optional<OfficeKind> kind(Line line, Optional<Office> was) {
    if (!line.has("kind") && was.isPresent()) {
      return was.map(Office::kind);
    }
    Optional<OfficeKind> kind = Words.officeKind(line.text("kind"));
    if (!line.has("kind")) {
      faults.empty(line, "kind");
    } else if (kind.isEmpty()) {
      faults.in(
          line,
          "kind",
          Kind.WORD,
          new Message(
              "「" + line.text("kind") + "」は、所属の種類として知られていません。",
              "“" + line.text("kind") + "” is no kind of office."),
          new Message(
              "次のいずれかにしてください：団体、部局、課・室、振興局、振興局の部、出先機関",
              "Write one of these: 団体、部局、課・室、振興局、振興局の部、出先機関"));
    }
    return kind;
  }

  private Optional<Entry> post(Line line) {
    if (!line.has("post")) {
      return Optional.empty();
    }
    UUID id = id(line);
    Optional<Post> was = offices.posts(id, line.text("post")).stream().findFirst();
    Optional<Grade> grade =
        line.has("grade")
            ? Words.grade(line.text("grade"))
            : was.flatMap(post -> Grade.of(post.grade()));
    new Dating(faults, Optional.of(day)).grade(line);
    Optional<Integer> seats = line.has("seats") ? seats(line) : was.flatMap(Post::seats);
    var state =
        new PostState(id, line.text("post"), grade, seats, was.map(Post::rank).orElse(line.row()));
    return was.map(ChartReader::state).filter(state::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Entry.PostIs(was.map(Post::id).orElseGet(ids::next), state, Period.from(day)));
  }

  private static PostState state(Post post) {
    return new PostState(
        post.office(), post.name(), Grade.of(post.grade()), post.seats(), post.rank());
  }

  private Optional<Integer> seats(Line line) {
    String text = Words.plain(line.text("seats")).replaceFirst("[人名]$", "");
    if (text.matches("[1-9][0-9]{0,3}")) {
      return Optional.of(Integer.valueOf(text));
    }
    faults.in(
        line,
        "seats",
        Kind.OTHER,
        new Message("定数が1以上の整数ではありません。", "The seats are no whole number from 1."),
        new Message(
            "人数を数字で書くか、定めがなければ空にしてください。", "Write a number, or leave it empty for no limit."));
    return Optional.empty();
  }

  private Step step(Line line, List<Entry> entries, boolean ofOffice) {
    boolean closes = entries.stream().anyMatch(it -> it instanceof Entry.NoOffice);
    Effect effect =
        entries.isEmpty()
            ? Effect.NONE
            : closes ? Effect.OFFICE_CLOSES : ofOffice ? Effect.OFFICE : Effect.POST;
    var place = new Step.Place(id(line), line.text("name"), line.text("post"));
    return new Step(
        line.row(),
        day,
        effect,
        Optional.empty(),
        Optional.empty(),
        Optional.of(place),
        said(line, effect),
        entries);
  }

  private Message said(Line line, Effect effect) {
    if (effect == Effect.NONE) {
      return new Message("既に登録されています。", "It is registered already.");
    }
    String name = offices.office(id(line)).map(Office::name).orElse("");
    boolean renamed = effect == Effect.OFFICE && !name.isEmpty() && !name.equals(line.text("name"));
    String what = (line.text("name") + " " + line.text("post")).strip();
    return new Message(
        effect.title().ja() + "：" + (renamed ? name + " → " : "") + what,
        effect.title().en() + ": " + (renamed ? name + " → " : "") + what);
  }
}
