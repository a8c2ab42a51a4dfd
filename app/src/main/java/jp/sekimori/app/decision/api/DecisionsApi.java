package jp.sekimori.app.decision.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.rules.batch.Batch;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** May somebody do something: one case. Asking is not kept. */
@RestController
@RequestMapping("/api/v1")
class DecisionsApi {
  /** Far more than all facts that there are. */
  static final int MOST_BYTES = 1 << 16;

  private final Asked asked;
  private final Labels labels;
  private final JsonMapper json;

  DecisionsApi(Asked asked, Labels labels, JsonMapper json) {
    this.asked = asked;
    this.labels = labels;
    this.json = json;
  }

  @GetMapping(path = "/facts", produces = MediaType.APPLICATION_JSON_VALUE)
  Glossary facts(@RequestParam MultiValueMap<String, String> query) {
    return Glossary.of(asked.ruling(query, List.of()));
  }

  @PostMapping(
      path = "/decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] decide(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> query)
      throws IOException {
    Kind.requirePlain(request, response);
    Ruling.InForce ruling = asked.ruling(query, List.of("labels"));
    Optional<Function<Words, String>> language = language(query);
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    Decision decision = OneCase.decide(ruling.rulebook(), body);
    String line = Batch.line(decision, ruling.edition().code());
    return language
        .map(say -> labelled(line, ruling, decision, say))
        .orElse(line)
        .getBytes(StandardCharsets.UTF_8);
  }

  private String labelled(
      String line, Ruling.InForce ruling, Decision decision, Function<Words, String> say) {
    var answer = (ObjectNode) json.readTree(line);
    answer.putPOJO("labels", labels.of(ruling, decision, say));
    return json.writeValueAsString(answer) + "\n";
  }

  private static Optional<Function<Words, String>> language(MultiValueMap<String, String> query) {
    return Asked.value(query, "labels")
        .map(
            code ->
                switch (code) {
                  case "ja" -> Words::ja;
                  case "en" -> Words::en;
                  default -> throw Asked.unreadable("labels");
                });
  }
}
