/** What tables, answers and differences come to, in plain words of both languages. */
@NullMarked
package jp.sekimori.rules.words;

import org.jspecify.annotations.NullMarked;
