/** Pages of ledgers: lists, entries, forms, files. */
@NullMarked
package jp.sekimori.app.ledger.web;

import org.jspecify.annotations.NullMarked;
