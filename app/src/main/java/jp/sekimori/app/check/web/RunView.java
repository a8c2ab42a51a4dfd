package jp.sekimori.app.check.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Answered;
import jp.sekimori.app.check.Fault;
import jp.sekimori.app.check.Finding;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Question;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.Said;
import jp.sekimori.app.check.Thing;
import jp.sekimori.app.check.Verdict;
import jp.sekimori.app.control.Check.Evidence;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.form.Sheet.Box;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.site.Page;
import jp.sekimori.app.site.Pager;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Words;

/**
 * A run, as its pages show it.
 *
 * @param paper empty where the pack does not know the check any more
 * @param here the things of this page
 * @param only the thing whose page it is; empty on the sheet
 * @param may what whoever looks at it can do with it
 * @param typed what was sent and is wrong
 */
public record RunView(
    Run run,
    Optional<Paper> paper,
    Called called,
    List<Thing> things,
    List<Thing> here,
    Optional<UUID> only,
    Asked asked,
    Columns columns,
    List<Finding> findings,
    Optional<Addressee> addressee,
    May may,
    Typing typed,
    Pager pager,
    LocalDate today) {
  private static final Message NOTHING = new Message("", "");

  /** What somebody can do with a run. */
  public record May(boolean answer, boolean reopen) {}

  /** What it is called. */
  public record Called(Message title, Message round, String office, List<Cited> clauses) {}

  /**
   * What is asked and was answered.
   *
   * @param questions by thing; those of the paper where a thing has none of its own
   */
  public record Asked(
      Map<UUID, List<Question>> questions, Map<UUID, Map<String, Answered>> answers) {}

  /** What ledgers say of things, for the sheet. */
  public record Columns(
      List<Message> heads, Map<UUID, List<Message>> cells, Map<UUID, List<Busy>> away) {
    Columns with(Map<UUID, List<Busy>> others) {
      return new Columns(heads, cells, others);
    }
  }

  public Message title() {
    return called.title();
  }

  public Message round() {
    return called.round();
  }

  public String office() {
    return called.office();
  }

  public List<Cited> clauses() {
    return called.clauses();
  }

  public boolean isOne() {
    return only.isPresent();
  }

  /** Whether the thing is what the run is about, so that there is no sheet. */
  public boolean isSingle() {
    return things.size() == 1;
  }

  public Thing one() {
    UUID id = only.orElseThrow();
    return things.stream().filter(thing -> thing.id().equals(id)).findFirst().orElseThrow();
  }

  public Optional<Thing> before() {
    return beside(-1);
  }

  public Optional<Thing> after() {
    return beside(1);
  }

  private Optional<Thing> beside(int step) {
    int place = things.indexOf(one()) + step;
    return place < 0 || place >= things.size() ? Optional.empty() : Optional.of(things.get(place));
  }

  public boolean isPlain() {
    return paper.filter(Paper::isPlain).isPresent();
  }

  public boolean isTogether() {
    return paper.filter(Paper::isTogether).isPresent();
  }

  /** Where a thing is, if it is not at its place. */
  public List<Busy> away(Thing thing) {
    return columns.away().getOrDefault(thing.id(), List.of());
  }

  /** What it comes to. */
  public Ending ending() {
    return Ending.of(this);
  }

  /** What can be answered by 適 all at once, and what cannot. */
  public Rest rest() {
    return Rest.of(this);
  }

  /** Of how many things a question is asked. */
  public int asks(Question question, List<Thing> of) {
    return (int) of.stream().filter(thing -> questions(thing).contains(question)).count();
  }

  /** When the next round opens. */
  public Optional<LocalDate> next() {
    return paper.flatMap(it -> it.next(run));
  }

  /** How many things were as they should be. */
  public long sound() {
    return things.stream().filter(thing -> result(thing).equals("yes")).count();
  }

  public List<Question> questions(Thing thing) {
    return Optional.ofNullable(asked.questions().get(thing.id()))
        .or(() -> paper.map(Paper::questions))
        .orElse(List.of());
  }

  Map<String, Answered> answers(Thing thing) {
    return asked.answers().getOrDefault(thing.id(), Map.of());
  }

  public Optional<Answered> answered(Thing thing, Question question) {
    return Optional.ofNullable(answers(thing).get(question.id()));
  }

  /** As typed, or as it was answered. */
  public Said said(Thing thing, Question question) {
    return Optional.ofNullable(typed.said().getOrDefault(thing.id(), Map.of()).get(question.id()))
        .or(() -> answered(thing, question).map(Answered::said))
        .orElse(Said.YES);
  }

  public boolean isSaid(Thing thing, Question question) {
    return typed.said().getOrDefault(thing.id(), Map.of()).containsKey(question.id())
        || answered(thing, question).isPresent();
  }

  public Optional<Box> box(Question question) {
    return Optional.ofNullable(typed.boxes().get(question.id()));
  }

  /** What is wrong with an answer. */
  public List<Fault> faults(Thing thing, Question question) {
    return typed.faults().stream()
        .filter(fault -> fault.thing().equals(Optional.of(thing.id())))
        .filter(fault -> fault.item().equals(Optional.of(question.id())))
        .toList();
  }

  /** What is wrong with all that was said of a thing. */
  public List<Fault> faults(Thing thing) {
    return typed.faults().stream()
        .filter(fault -> fault.thing().equals(Optional.of(thing.id())) && fault.item().isEmpty())
        .toList();
  }

  /** What is wrong with the whole. */
  public List<Fault> wrong() {
    return typed.faults().stream().filter(fault -> fault.thing().isEmpty()).toList();
  }

  /** Answers about things that were not taken. */
  public List<Fault> notTaken() {
    return typed.faults().stream().filter(fault -> fault.thing().isPresent()).toList();
  }

  public String name(Fault fault) {
    return things.stream()
        .filter(thing -> fault.thing().equals(Optional.of(thing.id())))
        .map(Thing::name)
        .findFirst()
        .orElse("");
  }

  public int kept() {
    return typed.kept();
  }

  public boolean mayAnswer() {
    return may.answer();
  }

  /** Whether it was finished a moment ago. */
  public boolean isJustClosed() {
    return typed.turn() == Typing.Turn.CLOSED && !run.isOpen();
  }

  /** Whether it was opened again a moment ago. */
  public boolean isJustReopened() {
    return typed.turn() == Typing.Turn.REOPENED && run.isOpen();
  }

  /** Whether 適 was said on the sheet of all of a thing. */
  public boolean isSaidYes(Thing thing) {
    return typed.said().containsKey(thing.id())
        && typed.said().get(thing.id()).values().stream()
            .allMatch(said -> said.verdict() == Verdict.YES);
  }

  /** Whether 適 has to be explained, since the thing is not at its place. */
  public boolean isExplained(Thing thing, Question question) {
    return question.item().atHand() && !away(thing).isEmpty();
  }

  public boolean isException(Thing thing) {
    return typed.exceptions().contains(thing.id());
  }

  public List<Thing> exceptions() {
    return things.stream().filter(this::isException).toList();
  }

  public List<Message> heads() {
    return columns.heads();
  }

  public List<Message> cells(Thing thing) {
    return columns
        .cells()
        .getOrDefault(thing.id(), columns.heads().stream().map(_ -> NOTHING).toList());
  }

  /** How a row ended: {@code open}, {@code gone}, {@code yes}, {@code no}. */
  public String result(Thing thing) {
    return switch (thing.standing()) {
      case OPEN -> "open";
      case GONE -> "gone";
      case DONE ->
          answers(thing).values().stream().anyMatch(answer -> answer.said().verdict() == Verdict.NO)
              ? "no"
              : "yes";
    };
  }

  /** What stands in the box of a printed sheet. */
  public String mark(Page page, Thing thing, Question question) {
    return answered(thing, question)
        .map(answer -> page.text("check.mark." + answer.said().verdict().code()))
        .orElseGet(
            () -> questions(thing).contains(question) ? "" : page.text("check.mark.not-asked"));
  }

  /** Why something is not as it should be, for a printed sheet. */
  public String note(Thing thing) {
    return String.join(
        "、",
        answers(thing).values().stream()
            .map(answer -> answer.said().reason())
            .filter(reason -> !reason.isEmpty())
            .toList());
  }

  /** Empty where one would stand above all questions. */
  public String heading(Page page, Question question) {
    boolean isOne =
        paper.stream()
                .flatMap(it -> it.questions().stream())
                .map(Question::heading)
                .distinct()
                .count()
            < 2;
    return isOne ? "" : question.heading().map(page::text).orElse("");
  }

  /** As people write it; whatever is no day, as it was typed. */
  public String day(Page page, String day) {
    return day.matches("\\d{4}-\\d{2}-\\d{2}") && page.language().code().equals("ja")
        ? Wareki.day(LocalDate.parse(day))
        : day;
  }

  public String words(Page page, Words label) {
    return page.text(new Message(label.ja(), label.en()));
  }

  /** Where something is laid down, in words. */
  public String kind(Page page, Question question, Said said) {
    return question.evidence().stream()
        .filter(kind -> kind.id().equals(said.place().kind()))
        .map(Evidence::label)
        .map(label -> words(page, label))
        .findFirst()
        .orElse("");
  }

  /** Where the entry is shown that a thing is. */
  public Optional<String> entryAddress(Thing thing) {
    return paper
        .flatMap(Paper::ledger)
        .filter(_ -> !thing.id().equals(run.id()))
        .map(ledger -> "/ledgers/" + ledger.id() + "/" + thing.id());
  }

  /** The questions of its findings, in words. */
  public Map<UUID, String> findingWords(Page page) {
    var found = new HashMap<UUID, String>();
    findings.forEach(
        finding ->
            paper
                .flatMap(it -> it.question(finding.item()))
                .ifPresent(question -> found.put(finding.id(), page.text(question.words()))));
    return found;
  }
}
