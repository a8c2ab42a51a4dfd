package jp.sekimori.app.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/**
 * A step of the way that an application takes.
 *
 * @param by roles, or fields that name people; none where the permit says who decides
 * @param of the field with the system or service whose role is meant
 * @param check that is finished here
 * @param fields written here, which the applicant is not asked
 */
public record Step(
    Kind kind,
    Optional<Words> label,
    List<String> by,
    Optional<String> of,
    Optional<String> check,
    List<FormField> fields,
    When when,
    Basis basis)
    implements Based {

  /** What happens at a step. */
  public enum Kind {
    /** 確認. */
    CONFIRM,
    /** 合議. */
    CONSULT,
    /** 決裁. */
    DECIDE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  public Step {
    by = List.copyOf(by);
    fields = List.copyOf(fields);
  }

  Step in(String edition) {
    return new Step(kind, label, by, of, check, Based.in(edition, fields), when, basis);
  }
}
