package jp.sekimori.app.command;

/** Hands over to the web application. */
final class Server {
  private Server() {}

  static void start(Command.Serve command) {
    throw new UnsupportedOperationException("not written yet: " + command);
  }
}
