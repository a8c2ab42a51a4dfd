/**
 * Keys, signed notes and checkpoints, after C2SP signed-note and tlog-checkpoint; the same texts
 * that golang.org/x/mod/sumdb/note reads and writes.
 */
@NullMarked
package jp.sekimori.evidence.note;

import org.jspecify.annotations.NullMarked;
