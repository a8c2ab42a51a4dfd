package jp.sekimori.app.form;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks the part of clamd's protocol that scans a stream, and knows one virus: EICAR's test. */
final class FakeClamd implements AutoCloseable {
  /** In two pieces, so that no scanner takes this file for one. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private static final int LARGEST = 1_000_000;

  private final ServerSocket server;
  final AtomicInteger scans = new AtomicInteger();

  FakeClamd() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  Clamd client() {
    return new Clamd(
        InetSocketAddress.createUnresolved("localhost", server.getLocalPort()),
        Duration.ofSeconds(5));
  }

  /** As settings have it. */
  String address() {
    return "localhost:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket
            .getOutputStream()
            .write(
                (answer(new DataInputStream(socket.getInputStream())) + "\0")
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException _) {
        // Whoever asked went away, or the test is over.
      }
    }
  }

  private String answer(DataInputStream in) throws IOException {
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      return "UNKNOWN COMMAND";
    }
    var content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    scans.incrementAndGet();
    if (content.size() > LARGEST) {
      return "INSTREAM size limit exceeded. ERROR";
    }
    return content.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
        ? "stream: Eicar-Test-Signature FOUND"
        : "stream: OK";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
