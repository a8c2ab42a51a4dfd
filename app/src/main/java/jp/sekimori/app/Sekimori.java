package jp.sekimori.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. Listens on the loopback interface only. */
@SpringBootApplication
public class Sekimori {
  public static void main(String[] args) {
    SpringApplication.run(Sekimori.class, args);
  }
}
