package jp.sekimori.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.read.RuleFiles;

/** A small pack in memory, of which tests change a file. */
public final class Small {
  private final Map<String, String> files = new HashMap<>();

  public Small() {
    files.put("rules.yaml", main(""));
    files.put(
        "facts.yaml",
        """
        - { id: secrecy, type: class, axis: c, label: { ja: 機密性, en: Secrecy }, question: { ja: 機密性は, en: Secrecy } }
        - { id: outside, type: yes-no, label: { ja: 庁外, en: Outside }, question: { ja: 庁外ですか, en: Outside } }
        - { id: count, type: number, to: "100", unit: { ja: 件, en: items }, label: { ja: 件数, en: Count }, question: { ja: 何件ですか, en: How many } }
        - { id: day, type: date, label: { ja: 日, en: Day }, question: { ja: いつですか, en: When } }
        """);
    files.put(
        "obligations.yaml",
        """
        - { id: encrypt, ja: 暗号化する, en: Encrypt }
        - { id: leave-open, ja: 暗号化しない, en: Leave it open, excludes: [encrypt] }
        """);
    files.put(
        "permits.yaml",
        """
        - { id: manager, ja: 管理者の許可, en: Manager, by: manager }
        - { id: deputy, ja: 補佐の許可, en: Deputy, by: deputy }
        """);
    files.put("old-axes.yaml", axis("old", level("C3", ""), level("C2", ""), level("C1", "")));
    files.put(
        "new-axes.yaml",
        axis(
            "new",
            level("C3A", ", from: [C3]"),
            level("C3B", ", from: [C3]"),
            level("C2", ""),
            level("C1", "")));
    files.put("send.yaml", table(""));
  }

  static String main(String more) {
    return """
    editions: [old, new]
    facts: facts.yaml
    obligations: obligations.yaml
    permits: permits.yaml
    axes: [old-axes.yaml, new-axes.yaml]
    tables: [send.yaml]
    """
        + more;
  }

  private static String axis(String edition, String... levels) {
    return "editions: [%s]\naxes:\n  - id: c\n    label: { ja: 機密性, en: Secrecy }\n    levels:\n"
            .formatted(edition)
        + String.join("", levels);
  }

  private static String level(String code, String more) {
    String words = "{ ja: %s, en: %s }".formatted(code, code);
    return "      - { code: %s, label: %s, criterion: %s, question: %s%s }\n"
        .formatted(code, words, words, words, more);
  }

  static String table(String rows) {
    return """
    table: send
    title: { ja: 送る, en: Send }
    facts: [secrecy, outside]
    rows:
      - { id: secret, editions: [old], if: { secrecy: C3, outside: yes }, then: forbidden, clauses: [S1], ja: 不可, en: Not }
      - { id: secret, editions: [new], if: { secrecy: C3A, outside: yes }, then: forbidden, clauses: [S1], ja: 不可, en: Not }
      - { id: middle, editions: [old], if: { secrecy: C2 }, then: allowed-if, must: [encrypt], clauses: [S2], ja: 暗号化, en: Encrypt }
      - { id: middle, editions: [new], if: { secrecy: [C2, C3B] }, then: allowed-if, must: [encrypt], clauses: [S2], ja: 暗号化, en: Encrypt }
      - { id: open, if: { secrecy: C1 }, then: allowed, clauses: [S3], ja: 可, en: May }
      - { id: inside, if: { outside: no }, then: allowed, clauses: [S3], ja: 可, en: May }
    """
        + rows;
  }

  Small with(String file, String text) {
    files.put(file, text);
    return this;
  }

  /** One more row. */
  Small row(String row) {
    return with("send.yaml", table("  - " + row + "\n"));
  }

  Rules.Loaded load() {
    RuleFiles read = name -> Optional.ofNullable(files.get(name));
    return Rules.load(
        read,
        new PackNames() {
          @Override
          public boolean hasClause(String edition, String clause) {
            return clause.startsWith("S");
          }

          @Override
          public boolean hasRole(String role) {
            return role.equals("manager") || role.equals("deputy");
          }

          @Override
          public boolean hasEdition(String edition) {
            return edition.equals("old") || edition.equals("new");
          }
        });
  }

  public Rules rules() {
    return switch (load()) {
      case Rules.Ready(Rules rules) -> rules;
      case Rules.Refused refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  /** What is told, with file, line and row. */
  List<String> problems() {
    return switch (load()) {
      case Rules.Ready _ -> List.of();
      case Rules.Refused(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }
}
