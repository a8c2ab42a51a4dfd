package jp.sekimori.app.form;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what scans files. */
@Configuration(proxyBeanMethods = false)
class Scanning {

  /**
   * @param clamd {@code host:port} of ClamAV's daemon; empty for none
   */
  @Bean
  Scanner scanner(
      @Value("${sekimori.clamd:}") String clamd,
      @Value("${sekimori.clamd.patience:20s}") Duration patience) {
    if (clamd.isBlank()) {
      return Scanner.NONE;
    }
    int colon = clamd.lastIndexOf(':');
    if (colon < 1 || !clamd.substring(colon + 1).matches("\\d{1,5}")) {
      throw new IllegalArgumentException(
          "sekimori.clamd is host:port, such as localhost:3310, and not \"" + clamd + "\"");
    }
    return new Clamd(
        InetSocketAddress.createUnresolved(
            clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1))),
        patience);
  }
}
