/** Drafting defects of one text, and of a pair of texts. */
@NullMarked
package jp.sekimori.clauses.lint;

import org.jspecify.annotations.NullMarked;
