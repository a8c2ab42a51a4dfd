/** A PostgreSQL that somebody else runs: whether it is one that Sekimori can trust. */
@NullMarked
package jp.sekimori.app.store.external;

import org.jspecify.annotations.NullMarked;
