/**
 * Labels and numerals of Japanese official documents: what was printed, and its normal form beside
 * it.
 */
@NullMarked
package jp.sekimori.clauses.label;

import org.jspecify.annotations.NullMarked;
