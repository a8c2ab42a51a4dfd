/**
 * The export: a whole log as lines of plain text that can be read in an editor and checked without
 * the program that wrote it. docs/evidence.md describes the format.
 */
@NullMarked
package jp.sekimori.evidence.export;

import org.jspecify.annotations.NullMarked;
