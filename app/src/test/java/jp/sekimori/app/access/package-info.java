/** Who comes in, and who does not. */
@NullMarked
package jp.sekimori.app.access;

import org.jspecify.annotations.NullMarked;
