/**
 * Deciding: a table as a grid of rows over facts, the fast way to the rows that apply, and the
 * diagram that knows which facts still matter and where two tables differ.
 */
@NullMarked
package jp.sekimori.rules.decide;

import org.jspecify.annotations.NullMarked;
