/** What must hold of a table before anybody may rely on it. */
@NullMarked
package jp.sekimori.rules.check;

import org.jspecify.annotations.NullMarked;
