/** Ledgers as offices have them in tables, on their way into ledgers of ours. */
@NullMarked
package jp.sekimori.app.ledger.imports;

import org.jspecify.annotations.NullMarked;
