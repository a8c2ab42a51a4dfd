/**
 * What lists and searches cost in a ledger of a million entries, fenced off by tenant and office.
 */
@NullMarked
package jp.sekimori.benchmarks.store;

import org.jspecify.annotations.NullMarked;
