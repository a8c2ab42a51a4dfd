package jp.sekimori.app.application.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.application.Act;
import jp.sekimori.app.application.Applications;
import jp.sekimori.app.application.Applications.Whole;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Decider;
import jp.sekimori.app.application.Deciding;
import jp.sekimori.app.application.Documents;
import jp.sekimori.app.application.Drafts;
import jp.sekimori.app.application.Result;
import jp.sekimori.app.application.Submitting;
import jp.sekimori.app.application.Uuids;
import jp.sekimori.app.application.Weighed;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Requests;
import jp.sekimori.app.form.Sent;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One application: what is asked, whose turn it is, and what may be done with it. */
@Controller
@RequestMapping("/applications/{id}")
class OnePages {
  private final Applications applications;
  private final Drafts drafts;
  private final Submitting submitting;
  private final Deciding deciding;
  private final Documents documents;
  private final Requests requests;

  OnePages(
      Applications applications,
      Drafts drafts,
      Submitting submitting,
      Deciding deciding,
      Documents documents,
      Requests requests) {
    this.applications = applications;
    this.drafts = drafts;
    this.submitting = submitting;
    this.deciding = deciding;
    this.documents = documents;
    this.requests = requests;
  }

  @GetMapping
  ModelAndView one(
      Acting acting, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
    Whole whole = whole(acting, id);
    if (whole.applied().isOf(acting.person())) {
      applications.looked(whole.applied());
    }
    return page(view(acting, whole, OneView.Answer.of(done)), HttpStatus.OK);
  }

  @PostMapping("/submit")
  ModelAndView submit(
      Acting acting,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") Set<String> confirmed) {
    Whole whole = whole(acting, id);
    return answer(
        acting, whole, submitting.submit(acting, whole.applied().id(), version, confirmed));
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(Acting acting, @PathVariable String id, @RequestParam int version) {
    Whole whole = whole(acting, id);
    return answer(acting, whole, submitting.withdraw(acting, whole.applied().id(), version));
  }

  @PostMapping("/discard")
  ModelAndView discard(Acting acting, @PathVariable String id) {
    Whole whole = whole(acting, id);
    return drafts.discard(acting, whole.applied().id()) instanceof Result.Done
        ? new ModelAndView("redirect:/applications")
        : page(acting, whole(acting, id), List.of(), HttpStatus.CONFLICT);
  }

  @PostMapping("/decide")
  ModelAndView decide(
      Acting acting,
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam int step,
      @RequestParam String verb,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "") String until,
      HttpServletRequest request) {
    Whole whole = whole(acting, id);
    Deciding.Verb asked =
        verb(verb).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Sent sent = requests.take(acting, request);
    var unread = new ArrayList<Message>();
    Optional<LocalDate> day = day(until, unread);
    var faults = new ArrayList<>(sent.faults());
    unread.forEach(why -> faults.add(new Fault(Deciding.UNTIL, why, HOW)));
    Result result =
        faults.isEmpty() || asked == Deciding.Verb.RETURN
            ? deciding.decide(
                acting,
                whole.applied().id(),
                new Deciding.Order(version, step, asked, comment.strip(), day, sent.posted()))
            : new Result.Faulty(faults);
    if (result instanceof Result.Done(var applied)) {
      return back(applied);
    }
    List<Fault> wrong = result instanceof Result.Faulty(var found) ? found : List.of();
    var typed =
        new Typed(comment, until, applications.sheet(acting, whole, sent.posted(), wrong), wrong);
    return result instanceof Result.Faulty
        ? page(acting, whole, List.of(), typed, HttpStatus.BAD_REQUEST)
        : answer(acting, whole, result, typed);
  }

  private static final Message HOW =
      new Message("令和9年1月31日、R9.1.31、2027-01-31のように書いてください。", "Write it like 2027-01-31.");

  private static Optional<Deciding.Verb> verb(String typed) {
    for (Deciding.Verb verb : Deciding.Verb.values()) {
      if (verb.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String typed, List<Message> problems) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    return switch (Dates.asked(typed.strip())) {
      case DateRead.Day(var day) -> Optional.of(day);
      case DateRead.Refused(var why) -> {
        problems.add(why);
        yield Optional.empty();
      }
    };
  }

  /** Begins the check that the step asks for, and goes on to it. */
  @PostMapping("/check")
  String check(Acting acting, @PathVariable String id) {
    Applied applied = whole(acting, id).applied();
    return "redirect:" + applications.beginCheck(acting, applied.id()).orElse(applied.address());
  }

  @PostMapping("/see")
  ModelAndView see(Acting acting, @PathVariable String id) {
    Whole whole = whole(acting, id);
    applications.see(acting, whole.applied().id());
    return back(whole.applied());
  }

  @PostMapping("/document")
  ModelAndView know(
      Acting acting,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String day) {
    Whole whole = whole(acting, id);
    return switch (documents.know(acting, whole.applied().id(), number, day)) {
      case Documents.Kept.Done(var applied) ->
          new ModelAndView("redirect:" + applied.address() + "?done=document#document");
      case Documents.Kept.Refused(var faults) -> {
        var typing = Optional.of(new DocumentView.Typing(number, day));
        var view = view(acting, whole, OneView.Answer.NONE);
        yield page(view.with(document(acting, whole, typing, faults)), HttpStatus.BAD_REQUEST);
      }
      case Documents.Kept.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private DocumentView document(
      Acting acting, Whole whole, Optional<DocumentView.Typing> typing, List<Fault> faults) {
    Applied applied = whole.applied();
    Documents.Open open = documents.open(acting, applied, whole.acts());
    return new DocumentView(open, applied.document(), typing, faults);
  }

  private ModelAndView answer(Acting acting, Whole shown, Result result) {
    return answer(acting, shown, result, Typed.NOTHING);
  }

  private ModelAndView answer(Acting acting, Whole shown, Result result, Typed typed) {
    return switch (result) {
      case Result.Done(var applied) -> back(applied);
      case Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case Result.Unfit _ -> page(acting, shown, List.of(UNFIT), HttpStatus.CONFLICT);
      case Result.Unconfirmed _ ->
          page(acting, shown, List.of(UNCONFIRMED), HttpStatus.BAD_REQUEST);
      case Result.Faulty _ -> page(acting, shown, List.of(), typed, HttpStatus.BAD_REQUEST);
      case Result.Stopped(var why) -> page(acting, shown, List.of(why), typed, HttpStatus.CONFLICT);
      case Result.Late(var now, var last) when isBy(acting, last) ->
          page(
              view(
                  acting,
                  whole(acting, now.id().toString()),
                  OneView.Answer.of(OneView.Done.BEFORE)),
              HttpStatus.OK);
      case Result.Late(var now, var last) ->
          page(
              acting,
              whole(acting, now.id().toString()),
              List.of(late(last)),
              typed,
              HttpStatus.CONFLICT);
    };
  }

  /** Whoever presses twice did it himself. */
  private static boolean isBy(Acting acting, Optional<Act> last) {
    return last.flatMap(Act::person).map(Act.Doer::id).filter(acting.person()::equals).isPresent();
  }

  /** Who was faster, and what he did. */
  private static Message late(Optional<Act> last) {
    String who = last.flatMap(Act::person).map(Act.Doer::name).orElse("");
    return who.isEmpty()
        ? LATE
        : new Message(
            LATE.ja() + who + "さんが先に処理しています。下の経過を見てください。",
            LATE.en() + " " + who + " was faster; see below what was done.");
  }

  private Whole whole(Acting acting, String id) {
    return Uuids.read(id)
        .flatMap(known -> applications.find(acting, known))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ModelAndView back(Applied applied) {
    return new ModelAndView("redirect:" + applied.address());
  }

  private ModelAndView page(Acting acting, Whole whole, List<Message> problems, HttpStatus status) {
    return page(acting, whole, problems, Typed.NOTHING, status);
  }

  private ModelAndView page(
      Acting acting, Whole whole, List<Message> problems, Typed typed, HttpStatus status) {
    return page(
        view(acting, whole, new OneView.Answer(problems, typed, OneView.Done.NOTHING)), status);
  }

  private static ModelAndView page(OneView view, HttpStatus status) {
    return new ModelAndView("application/one", Map.of("model", view), status);
  }

  private OneView view(Acting acting, Whole whole, OneView.Answer answer) {
    Applied applied = whole.applied();
    UUID person = acting.person();
    DocumentView document = document(acting, whole, Optional.empty(), List.of());
    if (!applied.stage().isOpen() || !applied.isOf(person)) {
      return new OneView(whole, person, Optional.empty(), List.of(), List.of(), document, answer);
    }
    Optional<Weighed> weighed =
        applications
            .blank(applied.kind())
            .map(
                blank ->
                    drafts.weigh(
                        acting, blank, Posted.of(applied.filled()), applied.asked().answered()));
    List<Show.Line> lines =
        weighed
            .filter(it -> it.outcome() instanceof Outcome.Filled)
            .map(
                it ->
                    Show.of(it.context(), it.blank().regime())
                        .linking(applied::address)
                        .lines(it.blank().form().fields(), it.values().orElseThrow()))
            .orElse(List.of());
    List<Decider> coming =
        weighed
            .filter(Weighed::isFit)
            .map(it -> applications.coming(acting, applied, it))
            .orElse(List.of());
    return new OneView(whole, person, weighed, lines, coming, document, answer);
  }

  private static final Message LATE =
      new Message("この申請は、開いている間に変わりました。", "This application has changed while you had it open.");
  private static final Message UNFIT =
      new Message(
          "このままでは申請できません。下の説明を見て、内容を直してください。",
          "It cannot be submitted as it is. See below what to correct.");
  private static final Message UNCONFIRMED =
      new Message("守ることを一つずつ確かめて、印を付けてください。", "Confirm each thing that has to be observed.");
}
