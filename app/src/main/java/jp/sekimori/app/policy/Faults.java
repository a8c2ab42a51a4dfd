package jp.sekimori.app.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.policy.Confirmation.Choice;
import jp.sekimori.app.policy.Confirmation.Kept;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.clauses.outline.Outline;

/** What can be told to be wrong with a confirmation before anything is stored. */
final class Faults {
  /** An address no longer than the journal refers to. */
  private static final int LONGEST_PATH = 200;

  private static final int LONGEST_NAME = 100;

  /** What stands in addresses where an edition's short name may stand too. */
  private static final Set<String> TAKEN = Set.of("clauses", "pack");

  private Faults() {}

  static List<Refusal> of(Confirmation wanted, ImportReview review) {
    var faults = new ArrayList<Refusal>();
    if (wanted.editions().isEmpty()) {
      faults.add(Refusal.of("", "登録する版を一つ以上選んでください。", "Choose at least one edition to store."));
    }
    if (wanted.policy() instanceof Choice.New(var _, String code, String title)) {
      code("policy.code", code).ifPresent(faults::add);
      name("policy.title", title).ifPresent(faults::add);
    }
    var codes = new HashSet<String>();
    for (Kept kept : wanted.editions()) {
      String field = kept.column().code();
      code(field + ".code", kept.code()).ifPresent(faults::add);
      name(field + ".name", kept.name()).ifPresent(faults::add);
      if (TAKEN.contains(kept.code())) {
        faults.add(
            Refusal.of(
                field + ".code",
                "この識別名は、ほかのアドレスに用いられているため、付けられません。",
                "This short name is used by other addresses."));
      }
      if (!codes.add(kept.code())) {
        faults.add(
            Refusal.of(
                field + ".code",
                "二つの版に同じ識別名は付けられません。",
                "Two editions cannot bear the same short name."));
      }
      text(review, kept.column()).ifPresent(faults::add);
    }
    return faults;
  }

  static Optional<Refusal> code(String field, String code) {
    return Codes.isCode(code)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                field,
                "識別名は、半角の英小文字、数字及びハイフンで、40字以内としてください（例：2026-04-01）。",
                "Use up to 40 lower-case letters, digits and hyphens, such as 2026-04-01."));
  }

  private static Optional<Refusal> name(String field, String name) {
    return name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0
        ? Optional.of(
            Refusal.of(field, "1字以上100字以内で入力してください。", "Enter between 1 and 100 characters."))
        : Optional.empty();
  }

  private static Optional<Refusal> text(ImportReview review, Column column) {
    List<Outline.Node> nodes = review.board().outline(column).nodes();
    if (nodes.isEmpty()) {
      return Optional.of(
          Refusal.of(
              column.code(),
              "全ての条項が削除とされているため、版になりません。",
              "Every clause was struck; nothing is left to make an edition of."));
    }
    return nodes.stream()
        .map(node -> node.path().toString())
        .filter(path -> path.length() > LONGEST_PATH)
        .findFirst()
        .map(
            path ->
                Refusal.of(
                    column.code(),
                    "条項の階層が深すぎて、番地が200字を超えます：" + path.substring(0, 60) + "…",
                    "A clause lies so deep that its address exceeds 200 characters: "
                        + path.substring(0, 60)
                        + "…"));
  }
}
