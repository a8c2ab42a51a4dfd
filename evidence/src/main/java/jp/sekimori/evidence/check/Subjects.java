package jp.sekimori.evidence.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.entry.Entry;
import jp.sekimori.evidence.entry.Thing;
import jp.sekimori.evidence.export.ExportLine.Record;
import jp.sekimori.evidence.export.HeaderRead;
import jp.sekimori.evidence.export.Selection;
import org.jspecify.annotations.Nullable;

/** Whether an excerpt holds what it was asked for, and of which subjects. */
final class Subjects {
  private final Findings findings;
  private final String about;
  private final Set<Thing> asked;
  private final Set<Thing> found = new HashSet<>();
  private final boolean known;

  Subjects(HeaderRead header, Findings findings) {
    Selection selection = header.selection();
    this.findings = findings;
    this.about = selection == null ? "" : selection.about();
    this.asked = Set.copyOf(selection == null ? List.of() : selection.things());
    this.known = header.flaws().isEmpty();
  }

  /**
   * @param entry null for what cannot be read
   */
  void record(Record record, @Nullable Entry entry) {
    if (entry == null) {
      return;
    }
    Thing thing = Thing.of(entry.subject());
    if (asked.contains(thing)) {
      found.add(thing);
    } else if (known) {
      findings.add(
          new Finding(
              Kind.CONTRADICTED,
              Place.record(record.line(), entry.number()),
              new Message(
                  "記録の対象（" + thing + "）が、見出しの対象にありません。",
                  "The subject of the record, " + thing + ", is none of those in the header."),
              new Message(
                  "見出しか記録が書き換えられたか、求めていない記録が加えられています。",
                  "The header or the record was altered, or a record was put in that was not asked"
                      + " for.")));
    }
  }

  Excerpted excerpted(long proven) {
    return new Excerpted(about, count(asked), count(found), proven);
  }

  private static Map<String, Long> count(Collection<Thing> things) {
    return things.stream().collect(Collectors.groupingBy(Thing::kind, Collectors.counting()));
  }
}
