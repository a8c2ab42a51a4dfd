package jp.sekimori.evidence.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (json.isEmpty() || !(json.get() instanceof Json.Object(Map<String, Json> members))) {
      return new Decoded.Malformed(NOT_CANONICAL);
    }
    return decode(new Members(members), text);
  }

  private static Decoded decode(Members members, String text) {
    try {
      long format = members.number("format");
      if (format > Entry.FORMAT) {
        return JsonWriter.write(new Json.Object(members.all())).equals(text)
            ? new Decoded.Newer(format, members.number("number"))
            : new Decoded.Malformed(NOT_CANONICAL);
      }
      Entry entry = entry(members);
      return entry.toString().equals(text)
          ? new Decoded.Known(entry)
          : new Decoded.Malformed(NOT_CANONICAL);
    } catch (IllegalArgumentException e) {
      return new Decoded.Malformed(
          new Message("記録の項目が書式に合いません。", "A field of the record is not as the format says."));
    }
  }

  private static Entry entry(Members members) {
    Members actor = members.object("actor");
    Members subject = members.object("object");
    Members basis = members.object("basis");
    return new Entry(
        members.number("number"),
        members.text("organization"),
        members.instant("at"),
        new Actor(actor.text("person"), actor.text("post")),
        members.text("action"),
        new Subject(subject.text("kind"), subject.text("id"), subject.number("version")),
        new Basis(basis.text("edition"), basis.texts("clauses")),
        members.objects("payloads", each -> new Payload(each.text("name"), each.hash("digest"))),
        members.objects("seals", each -> new Seal(each.text("name"), each.hash("seal"))));
  }

  /** The members of an object, each of the kind asked for or refused. */
  private record Members(Map<String, Json> all) {

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
      if (value instanceof Json.Object(Map<String, Json> inner)) {
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
