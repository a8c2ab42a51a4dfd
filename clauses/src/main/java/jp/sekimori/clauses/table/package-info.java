/** Two-column comparison tables (新旧対照表) from extracted text: which line belongs to which column. */
@NullMarked
package jp.sekimori.clauses.table;

import org.jspecify.annotations.NullMarked;
