package jp.sekimori.app.form;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the daemon of ClamAV over TCP: the command INSTREAM, then the file in pieces, each behind
 * its length, then a length of nothing (man clamd, COMMANDS).
 *
 * @param patience for connecting, and for each answer
 */
record Clamd(InetSocketAddress address, Duration patience) implements Scanner {
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

  @Override
  public Scanned scan(byte[] content) {
    // An address is looked up when it is needed: it may come to be known later.
    var there = new InetSocketAddress(address.getHostString(), address.getPort());
    try (var socket = new Socket()) {
      int millis = Math.toIntExact(patience.toMillis());
      socket.connect(there, millis);
      socket.setSoTimeout(millis);
      send(socket, content);
      return scanned(answer(socket));
    } catch (IOException e) {
      return new Scanned.Unavailable(String.valueOf(e.getMessage()));
    }
  }

  private static void send(Socket socket, byte[] content) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (int at = 0; at < content.length; at += PIECE) {
      int length = Math.min(PIECE, content.length - at);
      out.writeInt(length);
      out.write(content, at, length);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(Socket socket) throws IOException {
    byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
    return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
  }

  private static Scanned scanned(String answer) {
    Matcher found = FOUND.matcher(answer);
    if (answer.equals("stream: OK")) {
      return new Scanned.Clean();
    }
    return found.matches()
        ? new Scanned.Infected(found.group(1))
        : new Scanned.Unavailable(answer.isEmpty() ? "no answer" : answer);
  }
}
