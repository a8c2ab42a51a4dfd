/**
 * The stand-alone checker. It reads an export, computes everything again, and says what was altered
 * and where, and apart from that what it cannot know.
 */
@NullMarked
package jp.sekimori.evidence.check;

import org.jspecify.annotations.NullMarked;
