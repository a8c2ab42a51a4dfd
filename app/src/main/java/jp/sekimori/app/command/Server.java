package jp.sekimori.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import jp.sekimori.app.Sekimori;
import jp.sekimori.clauses.text.Message;

/** Starts the web application. It goes on after the command has said where to find it. */
final class Server {
  private static final String USUAL_PORT = "8463";

  private Server() {}

  static Answer start(Command.Serve command, Language language, Streams streams) {
    String port =
        Optional.of(command.port())
            .filter(named -> !named.isEmpty())
            .orElse(streams.environment().getOrDefault("SEKIMORI_PORT", USUAL_PORT));
    if (isUnusable(port)) {
      return new Answer.Refused(unusable(port));
    }
    int listening = Sekimori.start("--server.port=" + port, "--spring.main.log-startup-info=false");
    return new Answer.Plain(
        language
            .say(
                """
                関守を開始しました: http://127.0.0.1:%d/
                この端末のブラウザーで開いてください。サインインはまだなく、他の端末からは開けません。Ctrl-C で止まります。
                """,
                """
                Sekimori is ready: http://127.0.0.1:%d/
                Open it in a browser on this machine. There is no sign-in yet, and no other machine can reach it. Ctrl-C stops it.
                """)
            .formatted(listening));
  }

  /** Asked first, because the application would take seconds to find out and pages to say it. */
  private static boolean isUnusable(String port) {
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
      return true;
    }
    try (var probe =
        new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
      return !probe.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private static Problem unusable(String port) {
    return new Problem(
        "port",
        new Message(
            "ポート " + port + " は使えません。ほかのプログラムか、もう一つの関守が使っているようです。",
            "Port "
                + port
                + " cannot be used; another program or another Sekimori seems to hold it."),
        new Message("127.0.0.1:" + port, "127.0.0.1:" + port),
        new Message(
            "--port で別の番号を指定するか、使っているプログラムを止めてください。",
            "Choose another with --port, or stop the program that uses it."));
  }
}
