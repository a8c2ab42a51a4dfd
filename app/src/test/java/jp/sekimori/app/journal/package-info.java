/** What the journal promises, on a real database. */
@NullMarked
package jp.sekimori.app.journal;

import org.jspecify.annotations.NullMarked;
