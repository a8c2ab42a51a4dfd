package jp.sekimori.app.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.form.FileValue;
import jp.sekimori.app.form.Values;
import jp.sekimori.clauses.text.Message;

/**
 * An application that somebody made.
 *
 * @param number empty while it is a draft
 * @param way how far it has come
 * @param frozen what was submitted, in words; empty until it is
 */
public record Applied(
    Head head,
    Optional<Numbered> number,
    Asked asked,
    Way way,
    Optional<Frozen> frozen,
    Times times,
    Permit permit,
    Document document,
    int version) {
  /** As in the journal and in what waits. */
  public static final String KIND = "application";

  /**
   * What it is from the beginning.
   *
   * @param kind the id of the application in the pack
   * @param title what is asked for
   */
  public record Head(UUID id, String kind, Message title, Applicant applicant, Office office) {}

  /** Who made it, and the post that was held then. */
  public record Applicant(UUID person, String name, Optional<UUID> post) {}

  /** For which it is made: whose roles decide. */
  public record Office(UUID id, String name) {}

  /**
   * What is filled in.
   *
   * @param own for whom it is, beside who applies
   * @param confirmed ids of obligations that the applicant confirmed
   * @param answered facts that were told to できる？ before
   */
  public record Asked(Values filled, Set<UUID> own, List<String> confirmed, Values answered) {
    public Asked {
      own = Set.copyOf(own);
      confirmed = List.copyOf(confirmed);
    }
  }

  /**
   * @param legs as they were when it was submitted
   * @param done how many of them are
   */
  public record Way(Stage stage, List<Leg> legs, int done) {
    public static final Way DRAFT = new Way(Stage.DRAFT, List.of(), 0);

    public Way {
      legs = List.copyOf(legs);
    }
  }

  /**
   * @param settled when it was permitted or refused
   */
  public record Times(
      Instant made, Instant changed, Optional<Instant> submitted, Optional<Instant> settled) {}

  /**
   * @param until its last day; empty where it is valid until it ends, and before it is given
   * @param lapsed why it counts no more
   */
  public record Permit(Optional<LocalDate> until, Optional<Message> lapsed) {
    public static final Permit NONE = new Permit(Optional.empty(), Optional.empty());
  }

  /**
   * How the system for documents knows it (文書番号, 決裁日).
   *
   * @param number blank where none was entered
   */
  public record Document(String number, Optional<LocalDate> day) {
    public static final Document NONE = new Document("", Optional.empty());
  }

  private static final Message DRAFT = new Message("下書き", "Draft");

  public UUID id() {
    return head.id();
  }

  public String kind() {
    return head.kind();
  }

  public Message title() {
    return head.title();
  }

  public Applicant applicant() {
    return head.applicant();
  }

  public Office office() {
    return head.office();
  }

  public Stage stage() {
    return way.stage();
  }

  public List<Leg> legs() {
    return way.legs();
  }

  public Values filled() {
    return asked.filled();
  }

  /** The files that hang on it. */
  public List<FileValue> files() {
    return filled().all().values().stream()
        .flatMap(List::stream)
        .flatMap(value -> FileValue.read(value).stream())
        .toList();
  }

  /** Where one of them is downloaded. */
  public String address(FileValue file) {
    return address() + "/files/" + file.digest();
  }

  public String address() {
    return "/applications/" + id();
  }

  /** 令和8年度 申請 第12号; a draft has none yet. */
  public Message name() {
    return number.map(Applied::called).orElse(DRAFT);
  }

  static Message called(Numbered number) {
    Message words = number.words();
    return new Message(words.ja().replaceFirst(" ", " 申請 "), "Application " + words.en());
  }

  public Course course() {
    var own = new HashSet<>(asked.own());
    own.add(applicant().person());
    return new Course(way.stage(), way.legs(), way.done(), own);
  }

  public boolean isOf(UUID person) {
    return applicant().person().equals(person);
  }

  /** Whether it is a permit that counts on a day. */
  public boolean isValid(LocalDate day) {
    return stage() == Stage.PERMITTED && permit.until().filter(day::isAfter).isEmpty();
  }

  public boolean isExpired(LocalDate day) {
    return stage() == Stage.PERMITTED && !isValid(day);
  }

  /** The same at another place of its way. */
  Applied at(Course course, Instant now) {
    boolean settled = !course.stage().isOpen() && course.stage() != Stage.SUBMITTED;
    var then =
        new Times(
            times.made(),
            now,
            times.submitted(),
            settled ? times.settled().or(() -> Optional.of(now)) : Optional.empty());
    var there = new Way(course.stage(), course.legs(), course.done());
    return new Applied(head, number, asked, there, frozen, then, permit, document, version);
  }

  /** The same with other things filled in. */
  Applied filling(Office office, Asked other, Instant now) {
    var there = new Head(id(), kind(), title(), applicant(), office);
    return new Applied(there, number, other, way, frozen, changed(now), permit, document, version);
  }

  /** The same with what was submitted. */
  Applied submitted(Numbered given, Asked what, Frozen words, Instant now) {
    var then = new Times(times.made(), now, Optional.of(now), times.settled());
    return new Applied(
        head, Optional.of(given), what, way, Optional.of(words), then, permit, document, version);
  }

  /** The same with what a step filled in. */
  Applied filling(Values values, Frozen words) {
    var what = new Asked(values, asked.own(), asked.confirmed(), asked.answered());
    return new Applied(
        head, number, what, way, Optional.of(words), times, permit, document, version);
  }

  /** The same as a permit. */
  Applied valid(Optional<LocalDate> until) {
    var given = new Permit(until, Optional.empty());
    return new Applied(head, number, asked, way, frozen, times, given, document, version);
  }

  /** The same, not counting any more. */
  Applied lapsed(Message why) {
    var gone = new Permit(permit.until(), Optional.of(why));
    return new Applied(head, number, asked, way, frozen, times, gone, document, version);
  }

  /** The same as the system for documents knows it. */
  Applied known(Document as, Instant now) {
    return new Applied(head, number, asked, way, frozen, changed(now), permit, as, version);
  }

  private Times changed(Instant now) {
    return new Times(times.made(), now, times.submitted(), times.settled());
  }
}
