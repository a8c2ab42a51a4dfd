package jp.sekimori.app.form;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses and ports of networks. */
final class Networks {
  private static final Pattern V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern MAC =
      Pattern.compile("(?:[0-9A-F]{2}[:-]?){5}[0-9A-F]{2}|(?:[0-9A-F]{4}\\.){2}[0-9A-F]{4}");
  private static final Pattern PORT = Pattern.compile("(\\d{1,5})(?:\\s*[-~〜]\\s*(\\d{1,5}))?");
  private static final int LAST_PORT = 65_535;

  private Networks() {}

  /** One address, a network as 192.0.2.0/24, or a range as 192.0.2.1-192.0.2.9. */
  static Read address(String text) {
    String plain = Texts.half(text).replaceAll("\\s", "");
    int slash = plain.indexOf('/');
    int dash = plain.indexOf('-');
    if (slash > 0) {
      return network(text, plain.substring(0, slash), plain.substring(slash + 1));
    }
    if (dash > 0) {
      return range(text, plain.substring(0, dash), plain.substring(dash + 1));
    }
    return parse(plain).map(address -> Read.good(written(address))).orElseGet(() -> none(text));
  }

  private static Read network(String text, String base, String length) {
    Optional<byte[]> address = parse(base);
    if (address.isEmpty() || !length.matches("\\d{1,3}")) {
      return none(text);
    }
    byte[] bytes = address.get();
    int bits = Integer.parseInt(length);
    if (bits > bytes.length * 8) {
      return none(text);
    }
    String meant = written(masked(bytes, bits)) + "/" + bits;
    return meant.equals(written(bytes) + "/" + bits)
        ? Read.good(meant)
        : Read.bad(
            "「" + text + "」は、ネットワークの先頭のアドレスではありません。",
            "“" + text + "” does not begin with the address of its network.",
            "ネットワーク全体なら " + meant + "、一つの機器なら / より後を除いて書いてください。",
            "Write " + meant + " for the network, or leave out what follows / for one address.");
  }

  private static byte[] masked(byte[] bytes, int bits) {
    byte[] masked = bytes.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.clamp(bits - 8L * i, 0, 8);
      masked[i] &= (byte) (0xff << (8 - kept));
    }
    return masked;
  }

  private static Read range(String text, String from, String to) {
    Optional<byte[]> first = parse(from);
    Optional<byte[]> last = parse(to);
    boolean inOrder =
        first.isPresent()
            && last.isPresent()
            && first.get().length == last.get().length
            && java.util.Arrays.compareUnsigned(first.get(), last.get()) <= 0;
    return inOrder ? Read.good(written(first.get()) + "-" + written(last.get())) : none(text);
  }

  private static Optional<byte[]> parse(String text) {
    if (V4.matcher(text).matches()) {
      return Optional.of(InetAddress.ofLiteral(text).getAddress());
    }
    try {
      // An IPv4 address written in IPv6 comes out as the IPv4 address that it is.
      return V6.matcher(text).matches()
          ? Optional.of(Inet6Address.ofLiteral(text).getAddress())
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** IPv4 as usual, IPv6 as RFC 5952 has it. */
  private static String written(byte[] bytes) {
    if (bytes.length == 4) {
      return (bytes[0] & 255)
          + "."
          + (bytes[1] & 255)
          + "."
          + (bytes[2] & 255)
          + "."
          + (bytes[3] & 255);
    }
    var groups = new ArrayList<String>();
    for (int i = 0; i < 16; i += 2) {
      groups.add(Integer.toHexString((bytes[i] & 255) << 8 | bytes[i + 1] & 255));
    }
    String whole = String.join(":", groups);
    Matcher zeros = Pattern.compile("(?:^|:)0(?::0)+(?=:|$)").matcher(whole);
    String longest = "";
    int at = -1;
    while (zeros.find()) {
      String run = zeros.group().startsWith(":") ? zeros.group().substring(1) : zeros.group();
      if (run.length() > longest.length()) {
        longest = run;
        at = zeros.end() - run.length();
      }
    }
    return at < 0
        ? whole
        : stripped(whole.substring(0, at))
            + "::"
            + stripped(whole.substring(at + longest.length()));
  }

  private static String stripped(String groups) {
    return groups.replaceAll("^:|:$", "");
  }

  private static Read none(String text) {
    return Read.bad(
        "「" + text + "」はIPアドレス又はその範囲ではありません。",
        "“" + text + "” is neither an IP address nor a range of them.",
        "192.0.2.10、192.0.2.0/24、192.0.2.1-192.0.2.9のように書いてください。",
        "Write it like 192.0.2.10, 192.0.2.0/24 or 192.0.2.1-192.0.2.9.");
  }

  /** As kept: 00:1a:2b:3c:4d:5e. */
  static Read mac(String text) {
    String plain = Texts.half(text).toUpperCase(Locale.ROOT);
    if (!MAC.matcher(plain).matches()) {
      return Read.bad(
          "「" + text + "」はMACアドレスではありません。",
          "“" + text + "” is no MAC address.",
          "00:1A:2B:3C:4D:5Eのように、16進数12桁で書いてください。",
          "Write 12 hexadecimal digits, like 00:1A:2B:3C:4D:5E.");
    }
    String digits = plain.replaceAll("[^0-9A-F]", "").toLowerCase(Locale.ROOT);
    return Read.good(String.join(":", digits.split("(?<=\\G..)")));
  }

  /** As kept: 443, 8000-8010. */
  static Read ports(String text) {
    var ports = new ArrayList<String>();
    for (String piece : Texts.half(text).replace('、', ',').split(",", -1)) {
      Matcher port = PORT.matcher(piece.strip());
      if (!port.matches() || !isRange(port)) {
        return Read.bad(
            "「" + text + "」はポート番号ではありません。",
            "“" + text + "” names no ports.",
            "443, 8000-8010のように、1から65535までの番号を書いてください。",
            "Write numbers from 1 to 65535, like 443, 8000-8010.");
      }
      ports.add(port.group(2) == null ? number(port, 1) : number(port, 1) + "-" + number(port, 2));
    }
    return Read.good(String.join(", ", ports));
  }

  private static boolean isRange(Matcher port) {
    int from = Integer.parseInt(port.group(1));
    int to = port.group(2) == null ? from : Integer.parseInt(port.group(2));
    return from >= 1 && from <= to && to <= LAST_PORT;
  }

  private static String number(Matcher port, int group) {
    return Integer.toString(Integer.parseInt(port.group(group)));
  }
}
