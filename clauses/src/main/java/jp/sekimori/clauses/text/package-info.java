/** Lines as printed, their decoding, and normal forms computed beside them. */
@NullMarked
package jp.sekimori.clauses.text;

import org.jspecify.annotations.NullMarked;
