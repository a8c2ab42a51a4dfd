package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Something to hold records against.
 *
 * @param size how many records it covers
 * @param peaks the hashes below the root, if they were kept and fit the root
 * @param signed whether a key vouches for it; the root in the header has nobody's word
 */
record Anchor(long size, Hash root, @Nullable List<Hash> peaks, boolean signed) {}
