package jp.sekimori.rules.batch;

import jp.sekimori.rules.table.Words;

/**
 * Why a line could not be decided.
 *
 * @param line 1-based, heads and lines inside quotes counted; 0 where no line is at fault
 * @param column the head or name, as it was given; empty where the whole line is meant
 * @param mend how to put it right
 */
public record LineProblem(long line, String column, Words what, Words mend) {}
