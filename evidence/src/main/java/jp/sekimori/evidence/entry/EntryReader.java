package jp.sekimori.evidence.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.tree.Hash;

/**
 * Reads version 1. What the types refuse is malformed; what reads back otherwise is not canonical.
 */
final class EntryReader {
  private static final Message NOT_CANONICAL =
      new Message("正準形（RFC 8785）の JSON ではありません。", "It is not JSON in canonical form (RFC 8785).");

  private EntryReader() {}

  static Decoded read(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new Decoded.Malformed(new Message("UTF-8 として読めません。", "It is not UTF-8."));
    }
    Optional<Json> json = JsonReader.read(text);
    if (json.isEmpty() || !(json.get() instanceof Json.Object(TreeMap<String, Json> members))) {
      return new Decoded.Malformed(NOT_CANONICAL);
    }
    return decode(new Members(members));
  }

  private static Decoded decode(Members members) {
    try {
      long format = members.number("format");
      return format > Entry.FORMAT
          ? new Decoded.Newer(format, members.number("number"))
          : new Decoded.Known(entry(members));
    } catch (IllegalArgumentException e) {
      return new Decoded.Malformed(
          new Message("記録の項目が書式に合いません。", "A field of the record is not as the format says."));
    }
  }

  private static Entry entry(Members members) {
    Members actor = members.object("actor").exactly(2);
    Members subject = members.object("object").exactly(3);
    Members basis = members.object("basis").exactly(2);
    List<Payload> payloads = members.objects("payloads", EntryReader::payload);
    List<Seal> seals = members.objects("seals", EntryReader::seal);
    var entry =
        new Entry(
            members.exactly(10).number("number"),
            members.text("organization"),
            members.instant("at"),
            new Actor(actor.text("person"), actor.text("post")),
            members.text("action"),
            new Subject(subject.text("kind"), subject.text("id"), subject.number("version")),
            new Basis(basis.text("edition"), basis.texts("clauses")),
            payloads,
            seals);
    if (members.number("format") != Entry.FORMAT
        || !entry.payloads().equals(payloads)
        || !entry.seals().equals(seals)) {
      throw new IllegalArgumentException("Of another format, or not in order");
    }
    return entry;
  }

  private static Payload payload(Members members) {
    return new Payload(members.exactly(2).text("name"), members.hash("digest"));
  }

  private static Seal seal(Members members) {
    return new Seal(members.exactly(2).text("name"), members.hash("seal"));
  }

  /** The members of an object, each of the kind asked for or refused. */
  private record Members(TreeMap<String, Json> all) {

    /** Refuses members beyond those that are asked for by name. */
    Members exactly(int count) {
      if (all.size() != count) {
        throw new IllegalArgumentException(count + " members, not " + all.size());
      }
      return this;
    }

    private Json get(String name) {
      Json value = all.get(name);
      if (value == null) {
        throw new IllegalArgumentException(name + " is missing");
      }
      return value;
    }

    String text(String name) {
      return string(get(name));
    }

    private static String string(Json value) {
      if (value instanceof Json.Text(String text)) {
        return text;
      }
      throw new IllegalArgumentException("Not a string: " + value);
    }

    long number(String name) {
      if (get(name) instanceof Json.Number(long number)) {
        return number;
      }
      throw new IllegalArgumentException(name + " is not a number");
    }

    Instant instant(String name) {
      return Instants.read(text(name))
          .orElseThrow(() -> new IllegalArgumentException(name + " is not a point in time"));
    }

    Hash hash(String name) {
      return switch (Hash.read(text(name))) {
        case Reading.Good<Hash>(Hash hash) -> hash;
        case Reading.Malformed<Hash>(Message why) -> throw new IllegalArgumentException(why.en());
      };
    }

    Members object(String name) {
      return members(get(name));
    }

    private static Members members(Json value) {
      if (value instanceof Json.Object(TreeMap<String, Json> inner)) {
        return new Members(inner);
      }
      throw new IllegalArgumentException("Not an object: " + value);
    }

    private List<Json> items(String name) {
      if (get(name) instanceof Json.Array(List<Json> items)) {
        return items;
      }
      throw new IllegalArgumentException(name + " is not an array");
    }

    List<String> texts(String name) {
      return items(name).stream().map(Members::string).toList();
    }

    <T> List<T> objects(String name, Function<Members, T> each) {
      return items(name).stream().map(item -> each.apply(members(item))).toList();
    }
  }
}
