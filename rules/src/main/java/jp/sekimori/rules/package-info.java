/** Decision tables: rules that an official can read, checked before use, decided with reasons. */
@NullMarked
package jp.sekimori.rules;

import org.jspecify.annotations.NullMarked;
