/**
 * An append-only Merkle log, its proofs, and a checker that needs nothing else.
 *
 * <p>{@code tree} holds hashes and proofs, {@code note} keys and signed checkpoints, {@code entry}
 * the canonical bytes of one record, {@code export} the file format, {@code check} the stand-alone
 * checker. Here are the two types that all of them speak in.
 */
@NullMarked
package jp.sekimori.evidence;

import org.jspecify.annotations.NullMarked;
