/** One record of the journal, and the bytes that stand for it in the tree. */
@NullMarked
package jp.sekimori.evidence.entry;

import org.jspecify.annotations.NullMarked;
