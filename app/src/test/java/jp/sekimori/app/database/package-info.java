/** Real databases for tests. */
@NullMarked
package jp.sekimori.app.database;

import org.jspecify.annotations.NullMarked;
