package jp.sekimori.evidence.check;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in an excerpt.
 *
 * @param about what it was asked for, in the words of its header; empty where they cannot be read
 * @param asked how many subjects of each kind it was asked for
 * @param found of how many of them there are records
 * @param proven records that are in the log for certain
 */
public record Excerpted(
    String about, Map<String, Long> asked, Map<String, Long> found, long proven) {
  public Excerpted {
    asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
    found = Collections.unmodifiableSortedMap(new TreeMap<>(found));
  }
}
