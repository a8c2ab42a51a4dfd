package jp.sekimori.app.policy.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Entry;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What was read, clause by clause, and the decisions about it. */
@Controller
@RequestMapping("/imports/{review}")
class ReviewPages {
  private final Imports imports;

  ReviewPages(Imports imports) {
    this.imports = imports;
  }

  /** Which part of the review is looked at. */
  record Looking(@Nullable String column, @Nullable String show, @Nullable Integer page) {

    ItemView.Back back() {
      return new ItemView.Back(
          column == null
              ? Column.NEWER
              : Column.of(column)
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)),
          show == null ? Shown.LOOK : Shown.of(show),
          page == null ? 1 : page);
    }
  }

  @GetMapping
  ModelAndView review(
      Acting acting,
      @PathVariable UUID review,
      Looking looking,
      @RequestParam(defaultValue = "") String said) {
    ImportReview found = found(review);
    return switch (found.head().state()) {
      case OPEN -> page(acting, found, looking, said.equals("stale"), null);
      case CONFIRMED -> new ModelAndView("redirect:/policies");
      case DISCARDED -> throw new Missing();
    };
  }

  @GetMapping("/items/{item}")
  ModelAndView item(@PathVariable UUID review, @PathVariable int item, Looking looking) {
    ImportReview found = open(review);
    Entry entry = found.board().find(item).orElseThrow(Missing::new);
    return itemPage(found, entry, nothing(found), looking, null, HttpStatus.OK);
  }

  @PostMapping("/decisions")
  ModelAndView decide(
      Acting acting,
      @PathVariable UUID review,
      Asking asking,
      Looking looking,
      @RequestParam(defaultValue = "") String next) {
    ImportReview found = open(review);
    Optional<Entry> entry = found.board().find(asking.number());
    return switch (asking.change(entry)) {
      case Asking.Read.Unclear(var why) -> refused(acting, found, entry, asking, looking, why);
      case Asking.Read.Wanted(var change) ->
          switch (imports.decide(acting, found, asking.version(), change)) {
            case Answer.Done _ -> back(review, looking, next);
            case Answer.Stale _ -> stale(acting, review, looking);
            case Answer.Refused(var why) ->
                refused(acting, found, entry, asking, looking, why.getFirst());
          };
    };
  }

  @PostMapping("/undo")
  ModelAndView undo(
      Acting acting,
      @PathVariable UUID review,
      @RequestParam int version,
      @RequestParam int decision,
      Looking looking) {
    return switch (imports.undo(acting, open(review), version, decision)) {
      case Answer.Done _ -> back(review, looking, "");
      case Answer.Stale _, Answer.Refused _ -> stale(acting, review, looking);
    };
  }

  private ModelAndView refused(
      Acting acting,
      ImportReview review,
      Optional<Entry> entry,
      Asking asking,
      Looking looking,
      Refusal why) {
    boolean typed = entry.isPresent() && "mend".equals(asking.kind());
    if (typed) {
      return itemPage(review, entry.get(), asking, looking, why, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    ModelAndView page = page(acting, review, looking, false, why.what());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView stale(Acting acting, UUID review, Looking looking) {
    ModelAndView page = page(acting, open(review), looking, true, null);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView page(
      Acting acting,
      ImportReview review,
      Looking looking,
      boolean stale,
      @Nullable Message problem) {
    var back = looking.back();
    var asked = new ReviewView.Asked(back.column(), back.shown(), back.page());
    var view = ReviewView.of(review, asked, imports.names(review), acting.person(), stale, problem);
    return new ModelAndView("policy/review", "model", view);
  }

  private ModelAndView itemPage(
      ImportReview review,
      Entry entry,
      Asking typed,
      Looking looking,
      @Nullable Refusal refusal,
      HttpStatus status) {
    var view = ItemView.of(review, entry, typed, imports.names(review), looking.back(), refusal);
    return new ModelAndView("policy/item", Map.of("model", view), status);
  }

  private static Asking nothing(ImportReview review) {
    return new Asking(review.head().version(), null, null, null, null, null, null, null);
  }

  private static ModelAndView back(UUID review, Looking looking, String next) {
    String anchor = next.matches("i\\d{1,9}") ? "#" + next : "";
    return new ModelAndView("redirect:/imports/" + review + looking.back().query() + anchor);
  }

  private ImportReview found(UUID review) {
    return imports.find(review).orElseThrow(Missing::new);
  }

  private ImportReview open(UUID review) {
    ImportReview found = found(review);
    if (!found.head().isOpen()) {
      throw new Missing();
    }
    return found;
  }
}
