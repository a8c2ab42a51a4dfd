package jp.sekimori.app.database;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context under test a database of its own. */
public class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + TestServer.newDatabase(),
            "spring.datasource.username=" + TestServer.APPLICATION,
            "spring.datasource.password=" + TestServer.PASSWORD,
            "spring.flyway.user=" + TestServer.OWNER,
            "spring.flyway.password=" + TestServer.PASSWORD)
        .applyTo(context);
  }
}
