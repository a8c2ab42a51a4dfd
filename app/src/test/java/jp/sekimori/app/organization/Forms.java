package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;

/**
 * A section with a head and an aide, and somebody of the secretariat who fills in forms about them:
 * fields are written as {@code name=課長&from=2026-04-01}.
 */
class Forms {
  static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

  private final Cast cast;
  private final Register register;
  private final Believed believed;
  private final Visitor visitor;
  final UUID root;
  final UUID section;
  final UUID head;
  final UUID aide;
  final UUID holder;
  final UUID other;

  Forms(Cast cast, Register register, Believed believed, Ids ids, Visitor visitor) {
    this.cast = cast;
    this.register = register;
    this.believed = believed;
    this.visitor = visitor;
    this.root = ids.next();
    this.section = ids.next();
    this.head = ids.next();
    this.aide = ids.next();
    this.holder = ids.next();
    this.other = ids.next();
    Period since = Period.from(APRIL);
    enter(
        new Entry.OfficeIs(root, office(Optional.empty(), "白石町", OfficeKind.ROOT), since),
        new Entry.OfficeIs(section, office(Optional.of(root), "林務課", OfficeKind.SECTION), since),
        new Entry.PostIs(head, post("課長", Grade.DIRECTOR), since),
        new Entry.PostIs(aide, post("課長補佐", Grade.CHIEF_EXPERT), since),
        new Entry.NewPerson(holder, "斎藤 林", "さいとう はやし", Optional.of("n" + holder)),
        new Entry.NewPerson(other, "星 森", "ほし もり", Optional.of("n" + other)),
        new Entry.Holds(holder, head, HoldingKind.MAIN, since),
        new Entry.Holds(other, aide, HoldingKind.MAIN, since));
  }

  private static OfficeState office(Optional<UUID> parent, String name, OfficeKind kind) {
    return new OfficeState(parent, Optional.empty(), name, kind, 0);
  }

  private PostState post(String name, Grade grade) {
    return new PostState(section, name, Optional.of(grade), Optional.of(1), 0);
  }

  private void enter(Entry... entries) {
    Outcome outcome = known(() -> register.enter(Optional.empty(), List.of(entries)));
    assertThat(outcome.conflicts()).isEmpty();
  }

  <T> T known(Supplier<T> question) {
    return Tenant.in(cast.shirakawa().id(), question::get);
  }

  /** Who holds a post on a day, and in which way. */
  List<String> holders(UUID post, LocalDate day) {
    return known(() -> believed.holders(post)).stream()
        .filter(term -> term.period().has(day))
        .map(term -> term.is().name() + " " + term.is().kind().code())
        .toList();
  }

  /** The same, filled in by somebody else. */
  HttpResponse<String> send(Visitor by, String path, String fields) {
    return by.post(path, fields(fields));
  }

  HttpResponse<String> send(String path, String fields) {
    return send(visitor, path, fields);
  }

  /** Looks at what a form does, and then enters it. */
  HttpResponse<String> lookAndEnter(String path, String written) {
    Map<String, String> fields = fields(written);
    fields.put("step", "look");
    var look = visitor.post(path, fields);
    var seen = SEEN.matcher(look.body());
    if (!seen.find()) {
      return look;
    }
    fields.put("step", "enter");
    fields.put("seen", seen.group(1));
    return visitor.post(path, fields);
  }

  private static Map<String, String> fields(String written) {
    var fields = new HashMap<String, String>();
    for (String field : written.split("&")) {
      int end = field.indexOf('=');
      fields.put(field.substring(0, end), field.substring(end + 1));
    }
    return fields;
  }

  static void assertEntered(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  /**
   * @param field where it is said; empty for above the form
   */
  static void assertRefused(HttpResponse<String> answer, String field, String... words) {
    assertThat(answer.statusCode()).isEqualTo(422);
    int begin =
        answer.body().indexOf(field.isEmpty() ? "message-wrong" : "id=\"" + field + "-problem\"");
    assertThat(begin).as(field + " in " + answer.body()).isNotNegative();
    String said = answer.body().substring(begin);
    assertThat(said.substring(0, said.indexOf("</div>"))).contains(words);
  }

  /** Who may read and not change. */
  static List<Role> readers() {
    return List.of(Role.STAFF, Role.MANAGER, Role.CISO, Role.AUDITOR);
  }
}
