/** A real browser against the real application, which it knows by HTTP alone. */
@NullMarked
package jp.sekimori.e2e;

import org.jspecify.annotations.NullMarked;
