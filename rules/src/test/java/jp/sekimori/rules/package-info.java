/** Tests of whole packs of rules. */
@NullMarked
package jp.sekimori.rules;

import org.jspecify.annotations.NullMarked;
