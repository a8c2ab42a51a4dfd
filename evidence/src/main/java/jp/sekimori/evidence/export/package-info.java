/**
 * Exports and excerpts: a log, or some of it, as lines of plain text that can be read in an editor
 * and checked without the program that wrote it. docs/evidence.md describes the formats.
 */
@NullMarked
package jp.sekimori.evidence.export;

import org.jspecify.annotations.NullMarked;
