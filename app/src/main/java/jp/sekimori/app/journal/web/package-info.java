/** Histories and the journal as pages, and as an API for auditors' own programs. */
@NamedInterface("web")
@NullMarked
package jp.sekimori.app.journal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
