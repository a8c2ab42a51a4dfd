/** Tests of deciding many cases. */
@NullMarked
package jp.sekimori.rules.batch;

import org.jspecify.annotations.NullMarked;
