package jp.sekimori.app;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.MapPropertySource;

/** The web application. */
@SpringBootApplication
public class Sekimori {

  /**
   * Starts it and returns once it answers; it runs until the process is told to end.
   *
   * @param properties of Spring and of ours; they outdo those of the environment
   * @return the port it listens on
   */
  public static int start(Map<String, String> properties) {
    var application = new SpringApplication(Sekimori.class);
    application.setLogStartupInfo(false);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("start", Map.copyOf(properties))));
    var environment = application.run().getEnvironment();
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }
}
