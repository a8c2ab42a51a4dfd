package jp.sekimori.app.form;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads addresses of the web. */
final class Addresses {
  private static final int LONGEST = 2000;

  private Addresses() {}

  static Read read(String text) {
    try {
      var address = new URI(text);
      boolean isWeb =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      if (isWeb && address.getHost() != null && text.length() <= LONGEST) {
        return Read.good(text);
      }
    } catch (URISyntaxException _) {
      // Told below, as for everything else that is none.
    }
    return Read.bad(
        "「" + text + "」はウェブの番地ではありません。",
        "“" + text + "” is no address of the web.",
        "httpsで始まる番地を、" + LONGEST + "文字までで書いてください。",
        "Write an address that begins with https, at most " + LONGEST + " characters.");
  }
}
