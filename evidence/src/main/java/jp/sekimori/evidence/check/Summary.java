package jp.sekimori.evidence.check;

/**
 * What was checked, in figures.
 *
 * @param origin the name of the log; empty where the header does not tell
 * @param records records found
 * @param checkpoints checkpoints whose signature holds
 * @param covered how many records the newest of them covers
 * @param seals sealed details that the records name
 * @param opened of those, how many came with the export and fit their seal
 * @param newer records of a format later than this checker knows
 * @param strangers signatures of keys that nobody told the checker about
 */
public record Summary(
    String origin,
    long records,
    long checkpoints,
    long covered,
    long seals,
    long opened,
    long newer,
    long strangers) {}
