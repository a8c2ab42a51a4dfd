package jp.sekimori.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.evidence.Reading;

/**
 * A signed text (C2SP signed-note): the text, an empty line, one signature to a line. Signatures of
 * keys that the reader does not know are kept as they stand and prove nothing to him.
 *
 * @param text every line ended, the last one too
 */
public record Note(String text, List<NoteSignature> signatures) {
  private static final int MAX_SIGNATURES = 100;

  public Note {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("The text of a note ends its last line");
    }
    signatures = List.copyOf(signatures);
  }

  public static Note sign(String text, SignerKey... signers) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Note(text, Stream.of(signers).map(signer -> signer.sign(bytes)).toList());
  }

  /** The same text, one more signature: how a witness cosigns. */
  public Note with(SignerKey signer) {
    return new Note(
        text, Stream.concat(signatures.stream(), sign(text, signer).signatures.stream()).toList());
  }

  /** Reads a note and refuses whatever {@link #bytes} would not have written. */
  public static Reading<Note> read(byte[] bytes) {
    String all;
    try {
      all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Reading.malformed("UTF-8 として読めません。", "It is not UTF-8.");
    }
    if (all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      return Reading.malformed(
          "改行以外の制御文字が含まれています。", "It holds a control character other than line feed.");
    }
    int split = all.lastIndexOf("\n\n");
    if (split < 0) {
      return Reading.malformed(
          "本文と署名を分ける空行がありません。", "The empty line between text and signatures is missing.");
    }
    if (!all.endsWith("\n") || split + 2 == all.length()) {
      return Reading.malformed("署名の行が終わっていません。", "The signature lines are cut off.");
    }
    return signatures(all.substring(split + 2))
        .then(signatures -> Reading.good(new Note(all.substring(0, split + 1), signatures)));
  }

  private static Reading<List<NoteSignature>> signatures(String block) {
    var signatures = new ArrayList<NoteSignature>();
    for (String line : block.substring(0, block.length() - 1).split("\n", -1)) {
      switch (NoteSignature.read(line)) {
        case Reading.Good<NoteSignature>(NoteSignature signature) -> signatures.add(signature);
        case Reading.Malformed<NoteSignature>(var why) -> {
          return new Reading.Malformed<>(why);
        }
      }
    }
    return signatures.size() <= MAX_SIGNATURES
        ? Reading.good(signatures)
        : Reading.malformed(
            "署名が多すぎます（上限は" + MAX_SIGNATURES + "）。",
            "There are too many signatures; the limit is " + MAX_SIGNATURES + ".");
  }

  /** What the signatures are worth to somebody who trusts these keys and no others. */
  public Verification verify(Collection<VerifierKey> trusted) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var good = new ArrayList<VerifierKey>();
    var unknown = new ArrayList<NoteSignature>();
    for (NoteSignature signature : signatures) {
      List<VerifierKey> claimed = trusted.stream().filter(signature::claims).toList();
      if (claimed.isEmpty()) {
        unknown.add(signature);
      } else if (claimed.stream().anyMatch(key -> signature.isBy(key, bytes))) {
        good.addAll(claimed);
      } else {
        return new Verification.Forged(signature);
      }
    }
    return good.isEmpty()
        ? new Verification.Unknown(unknown)
        : new Verification.Verified(good, unknown);
  }

  public byte[] bytes() {
    var out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
