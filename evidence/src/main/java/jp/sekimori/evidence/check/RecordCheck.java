package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.entry.Decoded;
import jp.sekimori.evidence.entry.Entry;
import jp.sekimori.evidence.entry.Seal;
import jp.sekimori.evidence.export.ExportLine.Detailed;
import jp.sekimori.evidence.export.ExportLine.Record;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/** Examines records one by one, and the details that follow each. */
final class RecordCheck {
  private final @Nullable String organization;
  private final Register register;
  private final Findings findings;
  private @Nullable Entry last;
  private long lastNumber = -1;
  private long records;
  private long seals;
  private long details;
  private long opened;
  private long newer;
  private boolean foreign;

  RecordCheck(@Nullable String organization, Register register, Findings findings) {
    this.organization = organization;
    this.register = register;
    this.findings = findings;
  }

  void record(Record record) {
    Hash computed = Hash.ofLeaf(record.content());
    boolean agrees = computed.equals(record.stated());
    records++;
    last = null;
    lastNumber =
        switch (Entry.read(record.content())) {
          case Decoded.Known(Entry entry) -> known(record, entry, agrees);
          case Decoded.Newer(long format, long number) -> {
            newer++;
            yield number(record, number, agrees);
          }
          case Decoded.Malformed(Message why) -> {
            if (agrees) {
              findings.add(Wording.notCanonical(record.line(), record.number(), why));
            }
            yield record.number();
          }
        };
    register.record(
        record.line(), lastNumber, agrees ? record.stated() : computed, record.stated());
  }

  private long known(Record record, Entry entry, boolean agrees) {
    last = entry;
    seals += entry.seals().size();
    if (agrees && organization != null && !entry.organization().equals(organization)) {
      foreign(record, entry);
    }
    return number(record, entry.number(), agrees);
  }

  /** Of two numbers that differ the one that a hash speaks for, else the one expected here. */
  private long number(Record record, long inside, boolean agrees) {
    long label = record.number();
    if (inside == label) {
      return label;
    }
    long number =
        agrees || (label != register.next() && inside == register.next()) ? inside : label;
    if (agrees) {
      findings.add(Wording.label(record.line(), number, label));
    }
    return number;
  }

  /** Said once: either the header lies or every record is of another log. */
  private void foreign(Record record, Entry entry) {
    if (!foreign) {
      findings.add(
          new Finding(
              Kind.CONTRADICTED,
              Place.record(record.line(), entry.number()),
              new Message(
                  "記録の団体（" + entry.organization() + "）が見出しの団体と違います。",
                  "The record is of the organization "
                      + entry.organization()
                      + ", the header names another."),
              new Message(
                  "見出しが書き換えられたか、別の団体の記録が混ざっています。以後の同じ違いは示しません。",
                  "Either the header was altered or records of another organization were put in."
                      + " Said once only.")));
    }
    foreign = true;
  }

  void detail(Detailed detail) {
    details++;
    List<Seal> named =
        last == null
            ? List.of()
            : last.seals().stream().filter(seal -> seal.name().equals(detail.name())).toList();
    if (detail.number() != lastNumber || named.isEmpty()) {
      add(
          detail,
          new Message(
              "直前の記録に、この詳細の封印がありません。", "The record before it has no seal for this detail."));
    } else if (!named.getFirst().opensWith(detail.detail())) {
      add(
          detail,
          new Message("詳細が記録の封印と一致しません。", "The detail does not fit its seal in the record."));
    } else {
      opened++;
    }
  }

  private void add(Detailed detail, Message what) {
    findings.add(
        new Finding(
            Kind.ALTERED,
            Place.detail(detail.line(), detail.number()),
            what,
            new Message(
                "詳細（値又はソルト）か記録のどちらかが書き換えられています。記録については別に示します。",
                "The detail (its value or salt) or the record was altered; of the record is said"
                    + " elsewhere.")));
  }

  /** The record taken last, or null where it cannot be read. */
  @Nullable Entry last() {
    return last;
  }

  long details() {
    return details;
  }

  long records() {
    return records;
  }

  long seals() {
    return seals;
  }

  long opened() {
    return opened;
  }

  long newer() {
    return newer;
  }
}
