package jp.sekimori.app.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an office is in the tree of offices. */
public enum OfficeKind {
  /** The whole body: 知事部局 and those beside it hang from it. */
  ROOT,
  /** 部局 at headquarters, and 教育庁 and others beside them. */
  DEPARTMENT,
  /** 課・室 at headquarters. */
  SECTION,
  /** 振興局. */
  BRANCH,
  /** 部 of a 振興局. */
  BRANCH_DEPARTMENT,
  /** 出先機関: works office, health office, school, institute. */
  OUTPOST;

  /** As stored, in packs and in addresses: {@code branch-department}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<OfficeKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
