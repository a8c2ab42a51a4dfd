/** Tests of deciding, against what anybody would write down at once. */
@NullMarked
package jp.sekimori.rules.decide;

import org.jspecify.annotations.NullMarked;
