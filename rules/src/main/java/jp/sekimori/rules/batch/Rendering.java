package jp.sekimori.rules.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.decide.Decision;

/** How the parts of a line of the output are written. */
interface Rendering {

  /** What answers call their own parts: nothing that is carried may be called so. */
  Set<String> names(boolean isTwo);

  /** What stands above all lines. */
  String heads(List<String> carried, boolean isTwo);

  /** Whether answers begin with the number of the line that they answer. */
  boolean isNumbered(boolean isTwo);

  /** What a line begins with. */
  String begin();

  String number(long line);

  /** What stands before a carried column. */
  String name(String carried);

  /** A carried column of this text; empty where it is not given. */
  String carried(Optional<String> text);

  /** What stands behind a carried column. */
  String comma();

  /** To the end of the line. */
  String answer(Decision decision, String edition);

  /** To the end of the line; empty where an edition has no table. */
  String answers(Optional<Decision> older, Optional<Decision> newer, List<String> editions);

  /** To the end of the line. */
  String problems(List<LineProblem> problems, boolean isTwo);
}
