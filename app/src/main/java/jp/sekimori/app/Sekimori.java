package jp.sekimori.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.access.Founding;
import jp.sekimori.app.access.SetupCode;
import jp.sekimori.app.demo.BackThen;
import jp.sekimori.app.demo.DemoStage;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.site.Demo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;

/** The web application. Its parts are told apart by packages: two modules may use one word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Sekimori {

  /**
   * What whoever started it has to know.
   *
   * @param port it listens on
   * @param setup the path, with its secret code, of the page on which the first organization is
   *     founded; empty once there is one
   */
  public record Started(int port, Optional<String> setup) {}

  /**
   * Starts it and returns once it answers; it runs until the process is told to end.
   *
   * @param properties of Spring and of ours; they outdo those of the environment
   * @param demo the made-up organization to show, and nothing else; empty for real ones
   * @param day on which a demo plays; empty for today
   */
  public static Started start(
      Map<String, String> properties, Optional<Demo> demo, Optional<LocalDate> day) {
    var context = run(properties, demo, day);
    try {
      context.getBeanProvider(DemoStage.class).ifAvailable(DemoStage::open);
    } catch (RuntimeException failed) {
      context.close();
      throw failed;
    }
    return new Started(
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
        context.getBean(SetupCode.class).path());
  }

  /**
   * Founds an organization, beside pages that may be served elsewhere, and ends again.
   *
   * @param first whether it is to be the first
   * @return what is wrong with the plan; empty where it is done
   */
  public static List<Founding.Fault> found(
      Map<String, String> properties, Founding.Plan plan, boolean first) {
    try (var context = run(properties, Optional.empty(), Optional.empty())) {
      Founding founding = context.getBean(Founding.class);
      return first ? founding.first(plan) : founding.further(plan);
    }
  }

  private static ConfigurableApplicationContext run(
      Map<String, String> properties, Optional<Demo> demo, Optional<LocalDate> day) {
    var application = new SpringApplication(Sekimori.class);
    application.setLogStartupInfo(false);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("start", Map.copyOf(properties))));
    // Only this way: no property, variable or file of settings turns a server into a demo.
    demo.ifPresent(
        which ->
            application.addInitializers(
                context -> {
                  context.getBeanFactory().registerSingleton("demo", which);
                  Clock now = day.map(Time::on).orElseGet(() -> Clock.system(Time.ZONE));
                  context.getBeanFactory().registerSingleton("clock", new BackThen(now));
                }));
    return application.run();
  }
}
