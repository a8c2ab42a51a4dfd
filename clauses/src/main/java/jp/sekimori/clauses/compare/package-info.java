/** What differs between two outlines, and what kind of difference it is. */
@NullMarked
package jp.sekimori.clauses.compare;

import org.jspecify.annotations.NullMarked;
