package jp.sekimori.app.form;

import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/**
 * A form as a page shows it, for {@code form/fields.jte}.
 *
 * @param boxes those that are asked now
 * @param shows whether answers may bring further fields, so that one can ask for them
 */
public record Sheet(List<Box> boxes, boolean shows) {

  /**
   * One field.
   *
   * @param name of its input
   * @param required for the mark; the browser itself stops nobody
   * @param options what may be chosen, or was
   * @param text what stands in its input
   * @param copied what is shown where nothing is filled in: copied or worked out
   * @param notices what has to be known of what stands in it
   * @param leads whether other fields depend on it
   */
  public record Box(
      Field field,
      String name,
      boolean required,
      List<Option> options,
      Message text,
      Optional<List<Shown>> copied,
      Optional<Message> from,
      List<Fault> faults,
      List<Notice> notices,
      boolean leads) {
    public Box {
      notices = List.copyOf(notices);
      options = List.copyOf(options);
      faults = List.copyOf(faults);
    }

    /** Whether it is told how a value of this kind is written. */
    public boolean explained() {
      return switch (field.kind()) {
        case DATE, TIME, CLAUSE, FILE, ADDRESS, MAC, PORTS, URL, CORPORATE_NUMBER -> true;
        case TEXT, NOTE, NUMBER, YES_NO, CHOICE, CLASS, PERSON, OFFICE, ENTRY -> false;
      };
    }

    /** What reads it out: its hint and what is wrong. */
    public String describedBy() {
      String hint = field.hint().isPresent() || explained() ? name + "-hint" : "";
      String problem = faults.isEmpty() ? "" : name + "-problem";
      return (hint + " " + problem).strip();
    }
  }

  /**
   * Something to be known before one goes on; it stands in nobody's way.
   *
   * @param address where more of it is shown
   */
  public record Notice(Message what, Optional<String> address) {}

  /** Something that may be chosen. */
  public record Option(String value, Message label, Optional<Message> note, boolean chosen) {}

  public Sheet {
    boxes = List.copyOf(boxes);
  }

  /** What is wrong with any of them, in their order. */
  public List<Fault> faults() {
    return boxes.stream().flatMap(box -> box.faults().stream()).toList();
  }
}
