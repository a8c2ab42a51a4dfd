package jp.sekimori.rules.read;

import java.util.Locale;

/** What can be wrong with any file, or with a name in it that stands for something elsewhere. */
public enum FileFault implements Fault {
  MISSING_FILE,
  NOT_YAML,
  UNKNOWN_FIELD,
  MISSING_FIELD,
  WRONG_FORM,
  TWICE,
  ONE_LANGUAGE,
  UNTRANSLATED,
  NO_SUCH_CLAUSE,
  NO_SUCH_EDITION,
  NO_SUCH_ROLE,
  NO_SUCH_FACT,
  NO_SUCH_VALUE,
  NO_SUCH_ACT,
  NO_SUCH_OBLIGATION,
  NO_SUCH_PERMIT,
  /** What each table by itself says is sound, and together it is not. */
  RULES;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
