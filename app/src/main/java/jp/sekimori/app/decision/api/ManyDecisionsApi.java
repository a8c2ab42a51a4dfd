package jp.sekimori.app.decision.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.kernel.Tenant;
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
  /** Whoever decides keeps a processor busy. */
  static final int DECIDED_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** Whoever sends or waits takes no more than room on the disk. */
  static final int TAKEN_AT_ONCE = Math.max(32, 2 * DECIDED_AT_ONCE);

  private static final String CARRY = "carry";

  /** In seconds: about as long as the largest bodies take. */
  private static final String AFTER = "5";

  private final Asked asked;
  private final Capacity taken = new Capacity(TAKEN_AT_ONCE);
  private final Capacity decided = new Capacity(DECIDED_AT_ONCE);
  private final long most;
  private final Duration longest;
  private final Duration patience;

  ManyDecisionsApi(
      Asked asked,
      @Value("${sekimori.decisions.largest-body:256MB}") DataSize most,
      @Value("${sekimori.decisions.longest:5m}") Duration longest,
      @Value("${sekimori.decisions.patience:30s}") Duration patience) {
    this.asked = asked;
    this.most = most.toBytes();
    this.longest = longest;
    this.patience = patience;
  }

  /** A body is taken in whole before a place to decide is asked for: nobody has to wait for it. */
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
    Batch batch = batch(asked.ruling(query, List.of(CARRY)), query, locale);
    if (request.getContentLengthLong() > most) {
      throw tooLarge();
    }
    try (var _ = place(taken, Duration.ZERO, response);
        Spool spool = spool(request);
        var _ = place(decided, patience, response)) {
      answer(batch, spool, Kind.of(request), Kind.wanted(request), response);
    }
  }

  private static Capacity.Place place(
      Capacity capacity, Duration patience, HttpServletResponse response) {
    return capacity
        .take(Tenant.required(), patience)
        .orElseThrow(
            () -> {
              response.setHeader(HttpHeaders.RETRY_AFTER, AFTER);
              return new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            });
  }

  private Spool spool(HttpServletRequest request) throws IOException {
    try {
      return Spool.of(new TimedInput(request.getInputStream(), longest), most)
          .orElseThrow(this::tooLarge);
    } catch (SocketTimeoutException e) {
      throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT, null, e);
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
    try (InputStream in = spool.open();
        var out = new TimedOutput(response.getOutputStream(), longest)) {
      switch (ManyCases.decide(batch, in, from.form(), out, to.form())) {
        case Outcome.Done _ -> response.flushBuffer();
        case Outcome.Refused(var why) ->
            throw Unreadable.problem(why.stream().map(Unreadable::of).toList());
      }
    }
  }
}
