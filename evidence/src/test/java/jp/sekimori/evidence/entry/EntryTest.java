package jp.sekimori.evidence.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
  private static final byte[] SALT = HexFormat.of().parseHex("5a".repeat(32));

  /** The entries of the published vectors, in their order. */
  private static List<Entry> published() {
    var minimal =
        new Entry(
            0,
            "shirakawa",
            Instant.parse("2026-04-01T00:00:00Z"),
            new Actor("system", ""),
            "journal.open",
            new Subject("journal", "shirakawa", 0),
            Basis.NONE,
            List.of(),
            List.of());
    var full =
        new Entry(
            123_456,
            "福島\"県\\",
            Instant.parse("2026-12-31T14:59:59.007Z"),
            new Actor("person-1", "post-𠮷"),
            "permit.approve",
            new Subject("permit", "pm-77", 3),
            new Basis("policy/2023-06-05", List.of("第2部/第６/１/(8)#2", "第2部/第10/２/¶1")),
            List.of(
                new Payload("before", Hash.ofData("old".getBytes(StandardCharsets.UTF_8))),
                new Payload("after", Hash.ofData("new".getBytes(StandardCharsets.UTF_8)))),
            List.of(new Detail(SALT, "白河 花子\n（ﾊﾅｺ）").seal("applicant")));
    return List.of(minimal, full);
  }

  @Test
  void bytesAndHashesAreThoseOfThePublishedVectors() throws IOException {
    List<String> vectors = lines("vectors.txt");
    var written = new ArrayList<String>();
    for (Entry entry : published()) {
      written.add(HexFormat.of().formatHex(entry.bytes()) + " " + Hash.ofLeaf(entry.bytes()));
    }
    Detail detail = new Detail(SALT, "白河 花子\n（ﾊﾅｺ）");
    String text = HexFormat.of().formatHex(detail.toString().getBytes(StandardCharsets.UTF_8));
    written.add(text + " " + detail.seal("applicant").hash());
    assertThat(written).isEqualTo(vectors);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = EntryTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void theOrderOfNamesIsFixed() {
    assertThat(published().getFirst())
        .hasToString(
            "{\"action\":\"journal.open\",\"actor\":{\"person\":\"system\",\"post\":\"\"},"
                + "\"at\":\"2026-04-01T00:00:00.000Z\",\"basis\":{\"clauses\":[],\"edition\":\"\"},"
                + "\"format\":1,\"number\":0,\"object\":{\"id\":\"shirakawa\",\"kind\":\"journal\","
                + "\"version\":0},\"organization\":\"shirakawa\",\"payloads\":[],\"seals\":[]}");
  }

  @Test
  void entriesReadBack() {
    for (Entry entry : published()) {
      assertThat(Entry.read(entry.bytes())).isEqualTo(new Decoded.Known(entry));
    }
  }

  /** Whatever is read has one text: a changed byte gives another entry or none at all. */
  @Test
  void noOtherBytesMeanTheSame() {
    var random = new Random(1);
    int known = 0;
    for (int round = 0; round < 60_000; round++) {
      byte[] bytes = published().get(round % 2).bytes();
      int at = random.nextInt(bytes.length);
      bytes[at] =
          (byte) (round % 3 == 0 ? random.nextInt(256) : bytes[at] ^ 1 << random.nextInt(8));
      if (Entry.read(bytes) instanceof Decoded.Known(Entry entry)) {
        known++;
        assertThat(entry.bytes()).isEqualTo(bytes);
      }
    }
    assertThat(known).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"format\":01",
        "\"format\":0",
        "\"format\":1.0",
        "\"format\":\"1\"",
        "\"format\": 1",
        "\"format\":1,\"extra\":1",
        "\"format\":null"
      })
  void otherSpellingsAreRefused(String other) {
    String text = published().getFirst().toString().replace("\"format\":1", other);
    assertThat(Entry.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0073hirakawa", "shira\\/kawa", "\\ud800", "shira\tkawa"})
  void escapesThatAreNotNeededAreRefused(String spelling) {
    String text = published().getFirst().toString().replace("shirakawa", spelling);
    assertThat(Entry.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  @Test
  void aLaterFormatIsSaidToBeLater() {
    String text = published().getFirst().toString().replace("\"format\":1", "\"format\":2");
    assertThat(Entry.read(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoded.Newer(2, 0));
  }

  @Test
  void listsAreOrderedByNameAndNamesDiffer() {
    Entry full = published().getLast();
    assertThat(full.payloads()).extracting(Payload::name).containsExactly("after", "before");
    assertThatThrownBy(() -> new Basis("", List.of("第1"))).hasMessageContaining("edition");
    assertThatThrownBy(() -> new Basis("e", List.of("第1", "第1"))).hasMessageContaining("twice");
    assertThatThrownBy(() -> new Actor("", "")).isInstanceOf(IllegalArgumentException.class);
    for (String name : List.of("", "Permit", "permit.", ".permit", "permit..x", "1", "許可", "a b")) {
      assertThatThrownBy(() -> new Subject(name, "1", 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String half : List.of("\uD842", "a\nb", "a\u0085b")) {
      assertThatThrownBy(() -> new Actor(half, "")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void pointsInTimeAreWholeMillisecondsInOneSpelling() {
    assertThatThrownBy(() -> Instants.write(Instant.ofEpochSecond(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    var random = new Random(2);
    for (int round = 0; round < 10_000; round++) {
      Instant at =
          Instant.ofEpochMilli(random.nextLong(-62_000_000_000_000L, 250_000_000_000_000L));
      assertThat(Instants.read(Instants.write(at))).contains(at);
    }
    for (String other :
        List.of(
            "2026-04-01T00:00:00Z",
            "2026-02-30T00:00:00.000Z",
            "2026-04-01T24:00:00.000Z",
            "2026-04-01T00:00:60.000Z",
            "2026-04-01t00:00:00.000Z",
            "0000-01-01T00:00:00.000Z",
            "2026-04-01T00:00:00.000+")) {
      assertThat(Instants.read(other)).isEmpty();
    }
  }

  @Test
  void aSealOpensWithItsDetailAlone() {
    var detail = new Detail(SALT, "白河 花子");
    Seal seal = detail.seal("applicant");
    assertThat(seal.opensWith(detail)).isTrue();
    assertThat(seal.opensWith(new Detail(SALT, "白河 花江"))).isFalse();
    byte[] other = SALT.clone();
    other[31]++;
    assertThat(seal.opensWith(new Detail(other, "白河 花子"))).isFalse();
    assertThat(Detail.read(detail.toString()).orThrow()).isEqualTo(detail);
    assertThat(Detail.read(detail + " ")).isInstanceOf(Reading.Malformed.class);
  }
}
