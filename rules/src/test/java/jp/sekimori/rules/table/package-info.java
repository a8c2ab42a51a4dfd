/** Facts, as people and other programs give them. */
@NullMarked
package jp.sekimori.rules.table;

import org.jspecify.annotations.NullMarked;
