package jp.sekimori.benchmarks.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.read.PackNames;

/** The table of thirty rows over eight facts, in two editions. */
final class Thirty {
  private Thirty() {}

  static Rules rules() {
    return switch (Rules.load(Thirty::file, PackNames.any())) {
      case Rules.Ready(Rules rules) -> rules;
      case Rules.Refused refused -> throw new IllegalStateException(refused.problems().toString());
    };
  }

  static Decider decider(Rules rules, String edition) {
    return rules.edition(edition).orElseThrow().decider("thirty").orElseThrow();
  }

  private static Optional<String> file(String name) {
    return resource("thirty/" + name);
  }

  private static Optional<String> resource(String name) {
    try (InputStream stream = Thirty.class.getResourceAsStream(name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
