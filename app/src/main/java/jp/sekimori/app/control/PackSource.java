package jp.sekimori.app.control;

import java.util.Set;
import jp.sekimori.app.policy.pack.PackFiles;

/** A pack that is checked, wherever it lies. */
public interface PackSource extends PackFiles {
  /** The name of its folder. */
  String folder();

  /** All files of the folder, their paths below it with slashes. */
  Set<String> names();
}
