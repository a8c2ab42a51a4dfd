/**
 * Many cases in, their answers out, one after the other: as CSV or as JSON lines, in memory that
 * does not grow with their number.
 */
@NullMarked
package jp.sekimori.rules.batch;

import org.jspecify.annotations.NullMarked;
