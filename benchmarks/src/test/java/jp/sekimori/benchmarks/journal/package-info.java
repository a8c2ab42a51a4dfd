/** What the journal costs: ways of ordering its leaves, the checker, a journal of ten million. */
@NullMarked
package jp.sekimori.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
