package jp.sekimori.app.policy.pack;

import java.util.Set;

/** A pack with all its files, wherever it lies. */
public interface PackSource extends PackFiles {
  /** The name of its folder. */
  String folder();

  /** All files of the folder, their paths below it with slashes. */
  Set<String> names();
}
