/** Pages on which tables come into ledgers. */
@NullMarked
package jp.sekimori.app.ledger.imports.web;

import org.jspecify.annotations.NullMarked;
