package jp.sekimori.clauses.label;

import java.util.List;

/**
 * One way to read the characters at the start of a line as a label, without regard to what follows.
 *
 * @param end offset behind it
 */
record Sign(LabelKind kind, List<Integer> numbers, int end) {}
