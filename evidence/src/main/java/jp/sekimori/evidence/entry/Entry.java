package jp.sekimori.evidence.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One record of an organization's journal: who did what, to which version of what, under which
 * clauses, when. Its canonical bytes are the leaf of the tree; docs/evidence.md gives the format.
 *
 * @param number its place in the log, from 0 without gaps
 * @param organization the organization whose log it is
 * @param at the clock of the server, in UTC, whole milliseconds
 * @param action a word such as {@code permit.approve}
 * @param payloads in the order of their names, which differ
 * @param seals in the order of their names, which differ
 */
public record Entry(
    long number,
    String organization,
    Instant at,
    Actor actor,
    String action,
    Subject subject,
    Basis basis,
    List<Payload> payloads,
    List<Seal> seals) {

  /** The version of the canonical form. Readers of later versions go on reading this one. */
  public static final int FORMAT = 1;

  /** The greatest whole number that every reader of JSON keeps exactly: 2 to the 53rd, less 1. */
  public static final long MAX_NUMBER = (1L << 53) - 1;

  public Entry {
    if (number < 0 || number > MAX_NUMBER) {
      throw new IllegalArgumentException("Not the number of a record: " + number);
    }
    Terms.reference(organization);
    Instants.check(at);
    Terms.name(action);
    payloads = payloads.stream().sorted(Comparator.comparing(Payload::name)).toList();
    seals = seals.stream().sorted(Comparator.comparing(Seal::name)).toList();
    Terms.distinct(payloads.stream().map(Payload::name).toList());
    Terms.distinct(seals.stream().map(Seal::name).toList());
  }

  /** The canonical bytes: JSON after RFC 8785, in UTF-8, on one line that is not ended. */
  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads canonical bytes, and refuses any others that mean the same. */
  public static Decoded read(byte[] bytes) {
    return EntryReader.read(bytes);
  }

  /** The canonical bytes as text. */
  @Override
  public String toString() {
    return JsonWriter.write(EntryJson.of(this));
  }
}
