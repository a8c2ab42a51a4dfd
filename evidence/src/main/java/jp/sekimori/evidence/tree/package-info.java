/** The Merkle tree of RFC 9162: hashes, ranges, proofs, and what a store has to keep for them. */
@NullMarked
package jp.sekimori.evidence.tree;

import org.jspecify.annotations.NullMarked;
