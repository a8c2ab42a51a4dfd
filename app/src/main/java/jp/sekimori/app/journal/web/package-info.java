/** Histories and the journal as pages, and as an API for auditors' own programs. */
@NullMarked
package jp.sekimori.app.journal.web;

import org.jspecify.annotations.NullMarked;
