/** An append-only Merkle log, its proofs, and a checker that needs nothing else. */
@NullMarked
package jp.sekimori.evidence;

import org.jspecify.annotations.NullMarked;
