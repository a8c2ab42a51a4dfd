/** Reads the files of rules. Every problem is told with file, line and row, all in one run. */
@NullMarked
package jp.sekimori.rules.read;

import org.jspecify.annotations.NullMarked;
