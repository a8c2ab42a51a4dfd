/** The tables: their versions, and the way from each to the next. */
@NullMarked
package jp.sekimori.app.store.schema;

import org.jspecify.annotations.NullMarked;
