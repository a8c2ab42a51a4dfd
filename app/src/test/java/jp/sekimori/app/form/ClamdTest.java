package jp.sekimori.app.form;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import jp.sekimori.app.form.Scanner.Scanned;
import org.junit.jupiter.api.Test;

/** Files are scanned by clamd; what was not scanned is never taken for clean. */
class ClamdTest {

  @Test
  void tellsWhatIsCleanFromWhatIsNot() throws IOException {
    try (var clamd = new FakeClamd()) {
      assertThat(clamd.client().scan(new byte[200_000])).isEqualTo(new Scanned.Clean());
      assertThat(clamd.client().scan(FakeClamd.EICAR.getBytes(US_ASCII)))
          .isEqualTo(new Scanned.Infected("Eicar-Test-Signature"));
      assertThat(clamd.scans).hasValue(2);
    }
  }

  @Test
  void whatItRefusesToScanIsNotClean() throws IOException {
    try (var clamd = new FakeClamd()) {
      assertThat(clamd.client().scan(new byte[1_000_001]))
          .isEqualTo(new Scanned.Unavailable("INSTREAM size limit exceeded. ERROR"));
    }
  }

  @Test
  void whatNobodyAnswersIsNotClean() throws IOException {
    int port;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
      var silent =
          new Clamd(InetSocketAddress.createUnresolved("localhost", port), Duration.ofMillis(200));
      assertThat(silent.scan(new byte[1])).isInstanceOf(Scanned.Unavailable.class);
    }
    var nobody =
        new Clamd(InetSocketAddress.createUnresolved("localhost", port), Duration.ofSeconds(2));
    assertThat(nobody.scan(new byte[1])).isInstanceOf(Scanned.Unavailable.class);
  }
}
