/** The tree of clauses, and the reading of it from plain lines. */
@NullMarked
package jp.sekimori.clauses.outline;

import org.jspecify.annotations.NullMarked;
