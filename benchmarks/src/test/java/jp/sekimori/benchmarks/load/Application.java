package jp.sekimori.benchmarks.load;

import java.nio.file.Path;
import jp.sekimori.app.Sekimori;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in this process, on a data folder of its own, to write or ask without pages. */
public record Application(Store store, ConfigurableApplicationContext context)
    implements AutoCloseable {

  public static Application on(Path folder) {
    Store store =
        switch (Store.toServe(new Source.Folder(folder))) {
          case Store.Opening.Ready(Store ready) -> ready;
          case Store.Opening.Failed(var problem) -> throw new IllegalStateException("" + problem);
        };
    var login = store.database().application();
    return new Application(
        store,
        new SpringApplication(Sekimori.class)
            .run(
                "--spring.datasource.url=" + login.url(),
                "--spring.datasource.username=" + login.user(),
                "--spring.datasource.password=" + login.password(),
                "--server.port=0"));
  }

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    store.close();
  }
}
