package jp.sekimori.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/**
 * Where the pages are served.
 *
 * @param port 0 for any that is free
 * @param hosts names under which browsers may ask for pages, divided by commas; loopback needs none
 */
record Listening(InetAddress address, int port, String hosts) {
  private static final String USUAL_PORT = "8463";

  /** Asked first, because the application would take seconds to find out and pages to say it. */
  static Listening of(Settings settings) throws Unusable {
    String port = settings.get("sekimori.port", USUAL_PORT);
    String name = settings.get("sekimori.address", "127.0.0.1");
    Optional<InetAddress> address = address(name);
    if (address.isEmpty() || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
      throw new Unusable(unusable(name, port));
    }
    var listening =
        new Listening(
            address.get(),
            Integer.parseInt(port),
            settings.get("sekimori.hosts", hosts(address.get())));
    if (listening.hosts().isEmpty() && !address.get().isLoopbackAddress()) {
      throw new Unusable(nameless(name));
    }
    if (!listening.isFree()) {
      throw new Unusable(unusable(name, port));
    }
    return listening;
  }

  boolean isLoopback() {
    return address.isLoopbackAddress();
  }

  /** The address to print, for the port that was found. */
  String url(int actualPort, boolean encrypted) {
    String host = isLoopback() ? "127.0.0.1" : hosts.split(",")[0].strip();
    return (encrypted ? "https://" : "http://") + host + ":" + actualPort + "/";
  }

  private static Optional<InetAddress> address(String name) {
    try {
      return Optional.of(InetAddress.getByName(name));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static String hosts(InetAddress address) {
    return address.isLoopbackAddress() || address.isAnyLocalAddress()
        ? ""
        : address.getHostAddress();
  }

  private boolean isFree() {
    try (var probe = new ServerSocket(port, 1, address)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static Problem unusable(String address, String port) {
    String where = address + ":" + port;
    return new Problem(
        "port",
        new Message(
            "アドレス " + address + " のポート " + port + " は使えません。ほかのプログラムか、もう一つの関守が使っているようです。",
            "Port "
                + port
                + " of "
                + address
                + " cannot be used; another program or another Sekimori seems to hold it."),
        new Message(where, where),
        new Message(
            "--port で別の番号を、--address でこの端末のアドレスを指定するか、使っているプログラムを止めてください。",
            "Choose another with --port, an address of this machine with --address, or stop the"
                + " program that uses it."));
  }

  private static Problem nameless(String address) {
    return new Problem(
        "hosts",
        new Message(
            "全てのアドレスで待ち受けるには、ブラウザーに入力される名前の指定が要ります。",
            "To listen on all addresses, the names that browsers will use have to be known."),
        new Message("--address " + address, "--address " + address),
        new Message(
            "環境変数 SEKIMORI_HOSTS に名前をカンマで区切って設定してください。例: sekimori.example.org",
            "Set SEKIMORI_HOSTS to the names, divided by commas: sekimori.example.org"));
  }
}
