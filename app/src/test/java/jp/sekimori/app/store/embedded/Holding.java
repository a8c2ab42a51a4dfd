package jp.sekimori.app.store.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import jp.sekimori.app.store.Refused;

/** A program that does nothing but hold a data folder, until it is killed. */
public final class Holding {
  private Holding() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      EmbeddedDatabase held = EmbeddedDatabase.start(Path.of(arguments[0]), "serve");
      Runtime.getRuntime().addShutdownHook(new Thread(held::close));
      say("holding");
      new CountDownLatch(1).await();
    } catch (Refused e) {
      say(e.problem().toString());
    }
  }

  private static void say(String words) {
    System.out.println(words);
  }
}
