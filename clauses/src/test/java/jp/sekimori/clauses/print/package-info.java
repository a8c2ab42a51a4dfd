@NullMarked
package jp.sekimori.clauses.print;

import org.jspecify.annotations.NullMarked;
