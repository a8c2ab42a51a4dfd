package jp.sekimori.evidence.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.entry.Instants;
import jp.sekimori.evidence.entry.Thing;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.Hash;

/** Reads the lines between the first and the digest, and goes on after a faulty one. */
final class HeaderReader {
  private static final int MAX_KEYS = 100;
  private static final Message UNREADABLE =
      new Message("見出しの行が書式に合いません。", "A line of the header is not as the format says.");

  private final List<byte[]> lines;
  private final List<HeaderRead.Flaw> flaws = new ArrayList<>();
  private int at = 1;

  private HeaderReader(List<byte[]> lines) {
    this.lines = lines;
  }

  /**
   * @param lines from the first of the file to the last of the header
   */
  static HeaderRead read(List<byte[]> lines) {
    return new HeaderReader(lines).read();
  }

  private HeaderRead read() {
    Optional<String> origin = value("origin");
    Optional<String> organization = value("organization");
    List<VerifierKey> keys = keys();
    value("exported").filter(this::isInstant);
    boolean excerpt = FirstLine.isExcerpt(lines.getFirst());
    Optional<Selection> selection = excerpt ? selection() : Optional.empty();
    Optional<Long> records = excerpt ? Optional.empty() : value("records").flatMap(this::number);
    Optional<Hash> root = excerpt ? Optional.empty() : value("root").flatMap(this::hash);
    Optional<Boolean> details = value("details").flatMap(this::included);
    while (at < lines.size() - 1) {
      flaw(UNREADABLE);
      at++;
    }
    value(Header.DIGEST).flatMap(this::hash).ifPresent(this::compare);
    return new HeaderRead(
        origin.orElse(null),
        organization.orElse(null),
        keys,
        records.orElse(null),
        root.orElse(null),
        selection.orElse(null),
        details.orElse(null),
        flaws);
  }

  private List<VerifierKey> keys() {
    var keys = new ArrayList<VerifierKey>();
    do {
      value("key").map(VerifierKey::read).ifPresent(read -> key(read, keys));
    } while (keys.size() < MAX_KEYS && at < lines.size() && line().startsWith("key: "));
    return keys;
  }

  private void key(Reading<VerifierKey> read, List<VerifierKey> keys) {
    switch (read) {
      case Reading.Good<VerifierKey>(VerifierKey key) -> keys.add(key);
      case Reading.Malformed<VerifierKey>(Message why) -> flawAbove(why);
    }
  }

  private Optional<Selection> selection() {
    Optional<String> about = value("about");
    var things = new ArrayList<Thing>();
    do {
      value("subject").map(Thing::read).ifPresent(read -> thing(read, things));
    } while (at < lines.size() && line().startsWith("subject: "));
    try {
      return about.map(words -> new Selection(words, things));
    } catch (IllegalArgumentException e) {
      refuse();
      return Optional.empty();
    }
  }

  /** They stand in order, each once. */
  private void thing(Reading<Thing> read, List<Thing> things) {
    switch (read) {
      case Reading.Good<Thing>(Thing thing) -> {
        if (!things.isEmpty() && things.getLast().compareTo(thing) >= 0) {
          refuse();
        }
        things.add(thing);
      }
      case Reading.Malformed<Thing>(Message why) -> flawAbove(why);
    }
  }

  /** The value on the next line, if that line has this name; the line is passed either way. */
  private Optional<String> value(String name) {
    if (at >= lines.size()) {
      flaw(new Message("見出しの行（" + name + "）がありません。", "The header line " + name + " is missing."));
      return Optional.empty();
    }
    String line = line();
    if (!line.startsWith(name + ": ") || line.length() == name.length() + 2) {
      flaw(UNREADABLE);
      at++;
      return Optional.empty();
    }
    at++;
    return Optional.of(line.substring(name.length() + 2));
  }

  private String line() {
    return new String(lines.get(at), StandardCharsets.UTF_8);
  }

  private boolean isInstant(String text) {
    return Instants.read(text).isPresent() || refuse();
  }

  private Optional<Long> number(String text) {
    long number = new Fields(text.getBytes(StandardCharsets.UTF_8)).number();
    return number < 0 && !refuse() ? Optional.empty() : Optional.of(number);
  }

  private Optional<Hash> hash(String text) {
    return switch (Hash.read(text)) {
      case Reading.Good<Hash>(Hash hash) -> Optional.of(hash);
      case Reading.Malformed<Hash>(Message why) -> {
        flawAbove(why);
        yield Optional.empty();
      }
    };
  }

  private Optional<Boolean> included(String text) {
    return switch (text) {
      case "included" -> Optional.of(true);
      case "omitted" -> Optional.of(false);
      default -> {
        refuse();
        yield Optional.empty();
      }
    };
  }

  private void compare(Hash digest) {
    var above = Hash.sha256();
    for (byte[] line : lines.subList(0, lines.size() - 1)) {
      above.update(line);
      above.update((byte) '\n');
    }
    if (!Hash.of(above.digest()).equals(digest) && flaws.isEmpty()) {
      flawAbove(
          new Message(
              "見出しの要約値が見出しの各行と一致しません。見出しのどこかが書き換えられています。",
              "The digest of the header is not that of its lines: something in the header was"
                  + " altered."));
    }
  }

  private boolean refuse() {
    flawAbove(UNREADABLE);
    return false;
  }

  /** Something is wrong with the line passed last. */
  private void flawAbove(Message why) {
    flaws.add(new HeaderRead.Flaw(at, why));
  }

  /** Something is wrong with the line to come. */
  private void flaw(Message why) {
    flaws.add(new HeaderRead.Flaw(at + 1, why));
  }
}
