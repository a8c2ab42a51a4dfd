package jp.sekimori.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
  /** The example of the documentation of golang.org/x/mod/sumdb/note. */
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String PUBLIC =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String SIGNATURE =
      "— PeterNeumann"
          + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  private final SignerKey signer = SignerKey.read(SECRET).orThrow();
  private final VerifierKey verifier = VerifierKey.read(PUBLIC).orThrow();

  @Test
  void keysAreReadAndWrittenAsGoDoes() {
    assertThat(signer.verifier()).isEqualTo(verifier).hasToString(PUBLIC);
    assertThat(signer.secret()).isEqualTo(SECRET);
    assertThat(signer.toString()).doesNotContain(SECRET.substring(40));
  }

  @Test
  void aSignatureIsTheOneThatGoMakes() {
    String signed = text(Note.sign(TEXT, signer).bytes());
    assertThat(signed).isEqualTo(TEXT + "\n" + SIGNATURE);
    Note read = note(signed);
    assertThat(read.text()).isEqualTo(TEXT);
    assertThat(read.verify(List.of(verifier))).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void signaturesOfStrangersAreKeptAndProveNothing() {
    SignerKey witness = SignerKey.generate(new KeyName("witness.example.org"), new SecureRandom());
    Note note = note(text(Note.sign(TEXT, signer).with(witness).bytes()));
    assertThat(note.signatures()).hasSize(2);
    assertThat(note.verify(List.of(verifier)))
        .isInstanceOfSatisfying(
            Verification.Verified.class, good -> assertThat(good.unknown()).hasSize(1));
    assertThat(note.verify(List.of(verifier, witness.verifier())))
        .isInstanceOfSatisfying(
            Verification.Verified.class, good -> assertThat(good.by()).hasSize(2));
    assertThat(note.verify(List.of())).isInstanceOf(Verification.Unknown.class);
  }

  @Test
  void aForgedSignatureOfAKnownKeyIsWorseThanNone() {
    Note note = note((TEXT + "\n" + SIGNATURE).replace("cryptography", "Cryptography"));
    assertThat(note.verify(List.of(verifier))).isInstanceOf(Verification.Forged.class);
  }

  @Test
  void aKeyMadeHereReadsBack() {
    SignerKey key = SignerKey.generate(new KeyName("例え.example.org/証跡"), new SecureRandom());
    assertThat(SignerKey.read(key.secret()).orThrow().verifier()).isEqualTo(key.verifier());
    assertThat(VerifierKey.read(key.verifier().toString()).orThrow()).isEqualTo(key.verifier());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
        "PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+!"
      })
  void malformedVerifierKeysAreRefused(String text) {
    assertThat(VerifierKey.read(text)).isInstanceOf(Reading.Malformed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text\\n"
            + "                            | The empty line between text and signatures is"
            + " missing.",
        "text\\n\\n                         | The signature lines are cut off.",
        "text\\n\\n— a AAAAAAA=              | The signature lines are cut off.",
        "text\\n\\n- a AAAAAAA=\\n           | A signature line is: — name signature.",
        "text\\n\\n— aAAAAAAA=\\n            | A signature line is: — name signature.",
        "text\\n\\n— a+b AAAAAAA=\\n         | The name of a signer is not valid.",
        "text\\n\\n— a AAAA\\n               | A signature is not Base64.",
        "text\\n\\n— a AAAAAAB=\\n           | A signature is not Base64.",
        "text\\n\\n— a AAAA AAA=\\n          | A signature is not Base64.",
        "te\\txt\\n\\n— a AAAAAAA=\\n        | It holds a control character other than line feed."
      })
  void malformedNotesAreRefusedWithTheReason(String text, String reason) {
    byte[] bytes = text.translateEscapes().getBytes(StandardCharsets.UTF_8);
    assertThat(Note.read(bytes))
        .isInstanceOfSatisfying(
            Reading.Malformed.class, bad -> assertThat(bad.why().en()).isEqualTo(reason));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThat(Note.read(new byte[] {(byte) 0xff, '\n'})).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void checkpointsReadBack() {
    var checkpoint =
        new Checkpoint("example.org/log", 1234, Hash.EMPTY, List.of("extension 1", "拡張"));
    Note note = note(text(checkpoint.sign(signer).bytes()));
    assertThat(Checkpoint.read(note).orThrow()).isEqualTo(checkpoint);
    assertThat(note.text())
        .isEqualTo(
            """
            example.org/log
            1234
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            extension 1
            拡張
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log\\n"
            + "0\\n"
            + "                       | A checkpoint has at least three lines: origin, size, root"
            + " hash.",
        "log\\n01\\nAAAA\\n               | The size on line 2 is not a decimal number.",
        "log\\n-1\\nAAAA\\n               | The size on line 2 is not a decimal number.",
        "log\\n1\\nAAAA\\n                | The root hash on line 3 is not 32 bytes of Base64.",
        "log\\n1\\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\\n"
            + "                              | The root hash on line 3 is not 32 bytes of Base64.",
        "log\\n\\n1\\nAAAA\\n              | A line of the checkpoint is empty."
      })
  void malformedCheckpointsAreRefusedWithTheReason(String text, String reason) {
    var note = new Note(text.translateEscapes(), List.of());
    assertThat(Checkpoint.read(note))
        .isInstanceOfSatisfying(
            Reading.Malformed.class, bad -> assertThat(bad.why().en()).isEqualTo(reason));
  }

  private static Note note(String text) {
    return Note.read(text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
