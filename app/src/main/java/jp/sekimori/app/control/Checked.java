package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.read.Problem;

/**
 * What came of checking a pack.
 *
 * @param findings in the order of files and lines, each named from the folder of the pack
 * @param controls all that could be read; empty where the pack has none
 * @param coverage by edition; none where not everything could be read
 */
public record Checked(
    List<Problem> findings, Optional<Controls> controls, List<Coverage> coverage) {
  public Checked {
    findings = List.copyOf(findings);
    coverage = List.copyOf(coverage);
  }

  /** Whether it can be loaded: there may be notices. */
  public boolean isSound() {
    return findings.stream().allMatch(finding -> finding.fault().isNotice());
  }
}
