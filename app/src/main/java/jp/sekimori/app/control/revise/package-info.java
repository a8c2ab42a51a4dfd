/**
 * Packs as an organization makes them its own: files are edited in a draft, the draft is checked as
 * any pack is, and becomes a revision that counts.
 */
@NullMarked
package jp.sekimori.app.control.revise;

import org.jspecify.annotations.NullMarked;
