package jp.sekimori.app.policy.pack;

import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** For tests that look at shipped packs and need no database: nobody is being worked for. */
public final class Unrevised {
  private Unrevised() {}

  static Revisions revisions() {
    return new Revisions(new RevisionStore(JdbcClient.create(new DriverManagerDataSource())));
  }

  public static Packs packs() throws IOException {
    return new Packs(revisions());
  }
}
