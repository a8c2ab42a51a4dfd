/** A PostgreSQL of our own: its programs, its folder, its start and its end. */
@NullMarked
package jp.sekimori.app.store.embedded;

import org.jspecify.annotations.NullMarked;
