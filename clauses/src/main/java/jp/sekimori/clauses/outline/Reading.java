package jp.sekimori.clauses.outline;

import java.util.List;
import jp.sekimori.clauses.text.Line;

/**
 * What was read from one text: its outline and what stands in the input without being part of it.
 * Every character of the input that is not a blank is in the outline or among the furniture.
 *
 * @param furniture page heads, page numbers and column heads
 * @param notes where a reader of the whole would hesitate; those of a clause are on the clause
 */
public record Reading(Outline outline, List<Line> furniture, List<Note> notes) {
  public Reading {
    furniture = List.copyOf(furniture);
    notes = List.copyOf(notes);
  }
}
