package jp.sekimori.app.ledger.imports;

import jp.sekimori.clauses.text.Message;

/**
 * What is wrong with a row of a table.
 *
 * @param row its number as a spreadsheet counts it
 * @param column the head of its column, as the file has it
 * @param value what stands there
 * @param what what is wrong
 * @param mend how to mend it
 */
public record RowFault(int row, Message column, String value, Message what, Message mend) {}
