/** Comparison tables as HTML, DOCX and XLSX, written and read back. */
@NullMarked
package jp.sekimori.clauses.print;

import org.jspecify.annotations.NullMarked;
