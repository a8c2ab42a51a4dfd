/**
 * What a table of rules is made of: facts and their values, axes of classes, conditions, rows,
 * obligations, permits. Nothing here reads, checks or decides.
 */
@NullMarked
package jp.sekimori.rules.table;

import org.jspecify.annotations.NullMarked;
