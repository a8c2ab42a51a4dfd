package jp.sekimori.evidence.check;

import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.note.Checkpoint;
import jp.sekimori.evidence.note.Note;

/**
 * A checkpoint that came to the auditor by another way than the export: printed, mailed, kept by a
 * second office.
 *
 * @param name what the auditor calls it, such as the file's name
 */
public record Outside(String name, Note note, Checkpoint checkpoint) {

  public static Reading<Outside> read(String name, byte[] bytes) {
    return Note.read(bytes)
        .then(
            note ->
                Checkpoint.read(note)
                    .then(checkpoint -> Reading.good(new Outside(name, note, checkpoint))));
  }

  long size() {
    return checkpoint.size();
  }
}
