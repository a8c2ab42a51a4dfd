/**
 * Decision tables: rules that an official can read, checked before use, decided with reasons.
 * {@link Rules} reads a pack's tables for all its editions, {@link Rulebook} decides under one of
 * them.
 */
@NullMarked
package jp.sekimori.rules;

import org.jspecify.annotations.NullMarked;
