package jp.sekimori.app.decision.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.rules.batch.Batch;
import jp.sekimori.rules.batch.Outcome;
import jp.sekimori.rules.table.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Thousands of cases, a line each; what is wrong with a line is told in its place. */
@RestController
class ManyDecisionsApi {
  private static final String CARRY = "carry";

  /** In seconds: about as long as the largest bodies take. */
  private static final String AFTER = "5";

  private final Asked asked;
  private final ManyCases cases;
  private final long most;

  ManyDecisionsApi(
      Asked asked,
      ManyCases cases,
      @Value("${sekimori.decisions.largest-body:256MB}") DataSize most) {
    this.asked = asked;
    this.cases = cases;
    this.most = most.toBytes();
  }

  @PostMapping(
      path = "/api/v1/decisions",
      consumes = {Kind.JSON_LINES, Kind.CSV},
      produces = {Kind.JSON_LINES, Kind.CSV})
  void decide(
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      @RequestParam MultiValueMap<String, String> query)
      throws IOException {
    Kind.requirePlain(request, response);
    Ruling.InForce ruling = asked.ruling(query, List.of(CARRY));
    if (request.getContentLengthLong() > most) {
      throw tooLarge();
    }
    if (!cases.enter()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, AFTER);
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    try (Spool spool = Spool.of(request.getInputStream(), most).orElseThrow(this::tooLarge)) {
      answer(batch(ruling, query, locale), spool, Kind.of(request), Kind.wanted(request), response);
    } finally {
      cases.leave();
    }
  }

  private RuntimeException tooLarge() {
    return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
  }

  private static Batch batch(
      Ruling.InForce ruling, MultiValueMap<String, String> query, Locale locale) {
    List<String> carried =
        Asked.value(query, CARRY).stream()
            .flatMap(names -> Arrays.stream(names.split(",", -1)))
            .toList();
    Function<Words, String> language = locale.equals(Locale.ENGLISH) ? Words::en : Words::ja;
    return Batch.under(ruling.rulebook()).carrying(carried).speaking(language);
  }

  private void answer(Batch batch, Spool spool, Kind from, Kind to, HttpServletResponse response)
      throws IOException {
    response.setContentType(to.mediaType());
    try (InputStream in = spool.open()) {
      switch (cases.decide(batch, in, from.form(), response.getOutputStream(), to.form())) {
        case Outcome.Done _ -> response.flushBuffer();
        case Outcome.Refused(var why) ->
            throw Unreadable.problem(why.stream().map(Unreadable::of).toList());
      }
    }
  }
}
