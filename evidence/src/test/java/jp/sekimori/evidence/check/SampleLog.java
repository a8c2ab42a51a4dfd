package jp.sekimori.evidence.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jp.sekimori.evidence.entry.Actor;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.entry.Entry;
import jp.sekimori.evidence.entry.Payload;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.export.ExportWriter;
import jp.sekimori.evidence.export.Header;
import jp.sekimori.evidence.note.Checkpoint;
import jp.sekimori.evidence.note.KeyName;
import jp.sekimori.evidence.note.Note;
import jp.sekimori.evidence.note.SignerKey;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.MemoryRows;

/** A log of made-up records, and what somebody with its database in his hands can do to it. */
public final class SampleLog {
  static final String ORIGIN = "shirakawa.example.org/evidence";
  static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

  final SignerKey key = key(ORIGIN, 1);
  final SignerKey witness = key("witness.example.org/audit", 2);
  final List<byte[]> records = new ArrayList<>();
  final List<List<Detail>> details = new ArrayList<>();
  final MemoryRows rows = new MemoryRows();
  final TreeMap<Long, Note> checkpoints = new TreeMap<>();
  private final Random random = new Random(42);
  private String replaced = "";
  private String replacement = "";

  /** A key that is the same in every run. */
  static SignerKey key(String name, int seed) {
    String body = HexFormat.of().toHexDigits((byte) seed).repeat(32);
    return SignerKey.generate(new KeyName(name), new Fixed(HexFormat.of().parseHex(body)));
  }

  /** A log with a checkpoint after every {@code every} records, cosigned by a witness. */
  public static SampleLog of(int size, int every) {
    var log = new SampleLog();
    while (log.records.size() < size) {
      log.append();
      if (log.records.size() % every == 0) {
        log.sign();
      }
    }
    return log;
  }

  void append() {
    Detail detail = Detail.of("白河 花子 #" + records.size(), new Fixed(bytes(32)));
    Entry entry = entry(records.size(), detail);
    String text = entry.toString().replace(replaced, replacement);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    replaceNext("", "");
    records.add(bytes);
    details.add(entry.seals().isEmpty() ? List.of() : List.of(detail));
    rows.append(bytes);
  }

  /** Lets the next record differ from that of every other sample log. */
  void replaceNext(String text, String by) {
    replaced = text;
    replacement = by;
  }

  private Entry entry(long number, Detail detail) {
    return new Entry(
        number,
        "shirakawa",
        START.plusMillis(number * 1234),
        new Actor("person-" + random.nextInt(6000), "post-" + random.nextInt(350)),
        List.of("permit.approve", "ledger.change", "sign-in", "export").get(random.nextInt(4)),
        new Subject("permit", "pm-" + random.nextInt(10_000), random.nextInt(9)),
        new Basis("policy/2023-06-05", List.of("第2部/第６/１/(9)", "第2部/第10/２/(2)#2/③/ア")),
        List.of(new Payload("after", Hash.ofData(bytes(16)))),
        number % 3 == 0 ? List.of(detail.seal("applicant")) : List.of());
  }

  void sign() {
    long size = records.size();
    Checkpoint checkpoint = new Checkpoint(ORIGIN, size, rows.root());
    checkpoints.put(size, checkpoint.sign(key).with(witness));
  }

  /** The checkpoint of this size. */
  Note checkpoint(long size) {
    return Optional.ofNullable(checkpoints.get(size)).orElseThrow();
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  public byte[] export() {
    var out = new ByteArrayOutputStream();
    try {
      var header =
          new Header(
              ORIGIN,
              "shirakawa",
              List.of(key.verifier()),
              START.plusSeconds(86_400),
              records.size(),
              rows.root(),
              true);
      write(new ExportWriter(out, header, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(ExportWriter writer) throws IOException {
    for (int number = 0; number < records.size(); number++) {
      writer.record(number, records.get(number));
      for (Detail detail : details.get(number)) {
        writer.detail(number, "applicant", detail);
      }
      Note note = checkpoints.get(number + 1L);
      if (note != null) {
        writer.checkpoint(number + 1L, note.bytes());
      }
    }
    writer.end();
  }

  String text() {
    return new String(export(), StandardCharsets.UTF_8);
  }

  /** Randomness that is the same in every run. */
  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] given;

    Fixed(byte[] given) {
      this.given = given;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(given, 0, bytes, 0, bytes.length);
    }
  }
}
