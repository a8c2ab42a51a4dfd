/** Tests of DMN, out and in. */
@NullMarked
package jp.sekimori.rules.dmn;

import org.jspecify.annotations.NullMarked;
