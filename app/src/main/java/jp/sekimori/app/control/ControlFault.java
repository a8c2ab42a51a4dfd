package jp.sekimori.app.control;

import java.util.Locale;
import jp.sekimori.rules.read.Fault;

/** What can be wrong with controls, beside what can be wrong with any file. */
public enum ControlFault implements Fault {
  STRAY_FILE,
  OTHER_NAME,
  NO_WORDS,
  NO_SUCH_LEDGER,
  NO_SUCH_FORM_FIELD,
  NO_SUCH_STATE,
  NO_SUCH_MOVE,
  NO_SUCH_CHECK,
  NO_SUCH_EVIDENCE,
  NO_SUCH_EXTENSION,
  CLAUSE_WITHOUT_CONTROL,
  NEEDLESS_REASON,
  SAME_WITHOUT_CONTROL,
  WRONG_TYPE,
  UNFIT_MOVE,
  FACT_NOT_ASKED,
  BAD_ROUTE,
  WHO_DECIDES,
  NOBODY_ENTERS,
  DEAD_STATE,
  UNUSED_CHECK,
  NOBODY_HOLDS,
  UNCLEAR_ROLE,
  PERSON_OR_ROLE,
  RESERVED_NAME,
  CONTROL_TO_COME,
  UNMET_OBLIGATION,
  PERMIT_WITHOUT_APPLICATION;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public boolean isNotice() {
    return compareTo(CONTROL_TO_COME) >= 0;
  }
}
