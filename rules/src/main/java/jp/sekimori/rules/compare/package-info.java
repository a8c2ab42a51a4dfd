/** What two editions of rules have different: rows, and answers. */
@NullMarked
package jp.sekimori.rules.compare;

import org.jspecify.annotations.NullMarked;
