package jp.sekimori.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.clauses.text.Message;

/**
 * The text of a policy for a demo: the numbers and headings that a pack knows an edition by, and
 * the pack's own summaries where the official sentences would stand. So text, rules and records of
 * a demo speak of the same clauses.
 */
final class OwnWords {
  private static final String HEAD = "（デモのために規程パックの要旨から作った本文で、公式の文言ではない。）";

  private OwnWords() {}

  /** A plain text as an organization would hand it over. */
  static HandedOver of(Pack pack, Pack.Edition edition) {
    String text =
        pack.clauses().values().stream()
            .flatMap(
                clause -> clause.path(edition.code()).map(path -> printed(path, clause)).stream())
            .collect(Collectors.joining("\n", HEAD + "\n\n", ""));
    return new HandedOver(edition.code() + ".txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String printed(String path, PackClause clause) {
    String label = path.substring(path.lastIndexOf('/') + 1).replaceFirst("#\\d+$", "");
    return clause
            .summary()
            .map(
                summary ->
                    label
                        + clause.title().map(OwnWords::heading).orElse(" ")
                        + said(clause, summary.ja()))
            .orElse(label + " （略）")
        + "\n";
  }

  private static String heading(Message title) {
    return " " + title.ja().replaceFirst("…$", "") + "\n";
  }

  /** With the words by which the pack tells a clause from its neighbours, where it lacks them. */
  private static String said(PackClause clause, String summary) {
    List<String> lacking = clause.words().stream().filter(word -> !summary.contains(word)).toList();
    return lacking.isEmpty() ? summary : summary + "（関係：" + String.join("、", lacking) + "）";
  }
}
