package jp.sekimori.app.policy.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.outline.Outline;

/**
 * A pack laid over the text of an edition: for each clause of the pack the clause of the text that
 * it speaks of, found by address and by title both.
 *
 * @param edition the edition of the pack that was laid over
 * @param findings by id of the clause, in the order of the policy
 */
public record Overlay(String edition, Map<String, Finding> findings) {

  /** What became of one clause of the pack. */
  public sealed interface Finding {
    /** Address and title agree. */
    record Agrees(String path) implements Finding {}

    /**
     * The address is there, but what stands there has another title.
     *
     * @param elsewhere where the title stands
     */
    record OtherTitle(String path, List<String> elsewhere) implements Finding {
      public OtherTitle {
        elsewhere = List.copyOf(elsewhere);
      }
    }

    /** The address is not there; the title stands at other ones. */
    record OtherPlace(List<String> elsewhere) implements Finding {
      public OtherPlace {
        elsewhere = List.copyOf(elsewhere);
      }
    }

    /** Neither is there. */
    record Missing() implements Finding {}
  }

  public Overlay {
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
  }

  /** Lays those clauses of the pack that its edition has over a text. */
  public static Overlay of(Pack pack, String edition, Outline text) {
    var index = new Headings(text);
    var findings = new LinkedHashMap<String, Finding>();
    for (PackClause clause : pack.clauses().values()) {
      clause
          .path(edition)
          .ifPresent(path -> findings.put(clause.id(), finding(clause, path, text, index)));
    }
    return new Overlay(edition, findings);
  }

  /** The edition of the pack that agrees with a text the most. */
  public static Overlay best(Pack pack, Outline text) {
    return pack.editions().stream()
        .map(edition -> of(pack, edition.code(), text))
        .reduce((best, next) -> next.agreeing() > best.agreeing() ? next : best)
        .orElseThrow();
  }

  public long agreeing() {
    return findings.values().stream().filter(Finding.Agrees.class::isInstance).count();
  }

  public Optional<Finding> of(String id) {
    return Optional.ofNullable(findings.get(id));
  }

  private static Finding finding(PackClause clause, String path, Outline text, Headings index) {
    Optional<Outline.Node> there = text.at(path);
    if (there.isPresent() && index.agrees(clause, there.get())) {
      return new Finding.Agrees(path);
    }
    List<String> elsewhere = index.elsewhere(clause);
    if (there.isPresent()) {
      return new Finding.OtherTitle(path, elsewhere);
    }
    return elsewhere.isEmpty() ? new Finding.Missing() : new Finding.OtherPlace(elsewhere);
  }
}
