/** Tests of comparing editions. */
@NullMarked
package jp.sekimori.rules.compare;

import org.jspecify.annotations.NullMarked;
