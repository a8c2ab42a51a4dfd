package jp.sekimori.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. Listens on the loopback interface only. */
@SpringBootApplication
public class Sekimori {

  /**
   * Starts it and returns once it answers; it runs until the process is told to end.
   *
   * @param settings as on Spring's command line, such as {@code --server.port=0}
   * @return the port it listens on
   */
  public static int start(String... settings) {
    var context = SpringApplication.run(Sekimori.class, settings);
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public static void main(String[] settings) {
    start(settings);
  }
}
