package jp.sekimori.app.database;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context under test a database of its own. */
public class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var application = TestServer.newDatabase().application();
    TestPropertyValues.of(
            "spring.datasource.url=" + application.url(),
            "spring.datasource.username=" + application.user(),
            "spring.datasource.password=" + application.password(),
            // A run keeps many contexts, and one server has connections for all of them.
            "spring.datasource.hikari.minimum-idle=1",
            "spring.datasource.hikari.maximum-pool-size=8",
            "spring.datasource.hikari.idle-timeout=10000")
        .applyTo(context);
  }
}
