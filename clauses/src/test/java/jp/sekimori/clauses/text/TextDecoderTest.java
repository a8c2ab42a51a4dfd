package jp.sekimori.clauses.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.Typesetter;
import jp.sekimori.clauses.text.Decoding.Decoded;
import jp.sekimori.clauses.text.Decoding.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String POLICY =
      "第１条　この規程は、①情報機器及び㈱何某の端末（髙﨑室を含む。）について定める。\n２　前項～第３項の規定－表を除く。\n";

  @Test
  void readsUtf8WithAndWithoutMark() {
    assertThat(decoded(POLICY.getBytes(UTF_8))).isEqualTo(POLICY);
    assertThat(decoded(marked(POLICY.getBytes(UTF_8), 0xEF, 0xBB, 0xBF))).isEqualTo(POLICY);
  }

  @Test
  void readsUtf16WithAndWithoutMark() {
    assertThat(decoded(marked(POLICY.getBytes(UTF_16LE), 0xFF, 0xFE))).isEqualTo(POLICY);
    assertThat(decoded(marked(POLICY.getBytes(UTF_16BE), 0xFE, 0xFF))).isEqualTo(POLICY);
    assertThat(decoded(POLICY.getBytes(UTF_16LE))).isEqualTo(POLICY);
    assertThat(decoded(POLICY.getBytes(UTF_16BE))).isEqualTo(POLICY);
  }

  @Test
  void readsCp932WithTheCharactersOfWindows() {
    assertThat(decoded(POLICY.getBytes(Charset.forName("windows-31j")))).isEqualTo(POLICY);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void readsEveryStyleInEveryEncoding(Style style) {
    var text = Typesetter.unwrapped(style, PolicyGenerator.policy(style, 3, 40)).text();
    for (Charset charset : Arrays.asList(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(decoded(text.getBytes(charset))).isEqualTo(text);
    }
    // U+2212 of Ⅲ−１ and the like are not in CP932; offices write U+FF0D there.
    var windows = text.replace('−', '－').replace('―', '－');
    assertThat(decoded(windows.getBytes(Charset.forName("windows-31j")))).isEqualTo(windows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUC-JP", "ISO-2022-JP"})
  void namesTheEncodingsItDoesNotRead(String encoding) {
    var text = "第１条　この規程は、情報機器の管理について定める。\n２　職員等は、これを守る。\n";
    Refused refused = refused(text.getBytes(Charset.forName(encoding)));
    assertThat(refused.reason()).isEqualTo("encoding");
    assertThat(refused.what().ja()).contains(encoding).contains("UTF-8");
    assertThat(refused.what().en()).contains(encoding);
    assertThat(refused.mend().en()).contains("save it as UTF-8");
  }

  @Test
  void saysOnWhichLineABrokenCharacterStands() {
    byte[] bytes = POLICY.repeat(20).getBytes(UTF_8);
    bytes[POLICY.repeat(3).getBytes(UTF_8).length + 1] = (byte) 0xFF;
    Refused refused = refused(bytes);
    assertThat(refused.reason()).isEqualTo("encoding");
    assertThat(refused.what().en()).contains("UTF-8");
    assertThat(refused.where().en()).startsWith("Line 7 ");
  }

  @Test
  void namesFilesThatAreNotText() {
    assertThat(refused("%PDF-1.7 ...".getBytes(UTF_8)).what().en()).contains("PDF");
    assertThat(refused("%PDF-1.7 ...".getBytes(UTF_8)).mend().en()).contains("pdftotext");
    byte[] noise = new byte[4000];
    new java.util.Random(5).nextBytes(noise);
    assertThat(refused(noise).reason()).isIn("binary", "encoding");
    assertThat(refused(new byte[100]).reason()).isEqualTo("binary");
  }

  /** Whatever is decoded can be encoded again into the same bytes: no character was lost. */
  @Test
  void neverLosesACharacterOfMangledBytes() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    for (int round = 0; round < 400; round++) {
      byte[] bytes = POLICY.repeat(3).getBytes(round % 2 == 0 ? UTF_8 : UTF_16LE);
      for (int i = random.nextInt(4); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (TextDecoder.decode(bytes) instanceof Decoded decoded) {
        Charset charset =
            Charset.forName(
                decoded.encoding().equals("CP932") ? "windows-31j" : decoded.encoding());
        assertThat(decoded.text().getBytes(charset)).hasSameSizeAs(bytes);
      }
    }
  }

  private static String decoded(byte[] bytes) {
    return ((Decoded) TextDecoder.decode(bytes)).text();
  }

  private static Refused refused(byte[] bytes) {
    return (Refused) TextDecoder.decode(bytes);
  }

  private static byte[] marked(byte[] bytes, int... mark) {
    var out = new ByteArrayOutputStream();
    for (int b : mark) {
      out.write(b);
    }
    out.writeBytes(bytes);
    return out.toByteArray();
  }
}
