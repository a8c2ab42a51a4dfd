/** Tests of what is said in plain words. */
@NullMarked
package jp.sekimori.rules.words;

import org.jspecify.annotations.NullMarked;
