package jp.sekimori.app.store.backup;

import java.util.List;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.schema.Schema;

/** Whether the tables of a backup are ones that this release can make. */
final class Schemas {
  private Schemas() {}

  static void check(Manifest.Begun begun, Database database, Findings findings) throws Refused {
    List<Schema.Step> ours = Schema.steps(database);
    List<Manifest.Migration> theirs = begun.migrations();
    for (int i = 0; i < theirs.size(); i++) {
      String version = theirs.get(i).version();
      if (ours.stream().noneMatch(step -> step.version().equals(version))) {
        throw findings.newerSchema(version);
      }
      var made = new Schema.Step(version, theirs.get(i).checksum());
      if (i >= ours.size() || !ours.get(i).equals(made)) {
        throw findings.otherMigrations(version);
      }
    }
  }
}
