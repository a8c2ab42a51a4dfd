package jp.sekimori.app.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.sekimori.app.database.JavaProcess;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder outlives whatever happens to the programs that use it. */
class DataFolderTest {
  private static final Pattern HOLDING = Pattern.compile("^holding$", Pattern.MULTILINE);

  private final Path folder;

  DataFolderTest(@TempDir Path above) {
    folder = above.resolve("関守の \"データ\" $x");
  }

  @BeforeAll
  static void unpackOnce() {
    TestFolder.shareUnpackedPrograms();
  }

  @AfterEach
  void leaveNothingRunning() throws IOException {
    Killing.orphanOf(folder);
  }

  @Test
  void whatWasStoredIsThereAtTheNextStart() throws Exception {
    Login first;
    try (var running = EmbeddedDatabase.start(folder, "test")) {
      first = running.database().owner();
      write(first);
    }
    try (var again = EmbeddedDatabase.start(folder, "test")) {
      assertThat(again.database().owner()).isEqualTo(first);
      assertThat(written(first)).isEqualTo("白河");
    }
    assertThat(Postmaster.read(new Layout(folder).cluster())).isEmpty();
  }

  @Test
  void aSecondStartIsToldWhoHoldsIt() throws Exception {
    try (JavaProcess holding = hold()) {
      StoreProblem problem = refusal();
      assertThat(problem.reason()).isEqualTo("folder-held");
      assertThat(problem.what().ja()).contains("sekimori serve", String.valueOf(holding.pid()));
      assertThat(EmbeddedDatabase.running(folder)).isPresent();
    }
    assertThat(EmbeddedDatabase.running(folder)).isEmpty();
  }

  @Test
  void aStartWhileTheOtherIsStoppingWaits() throws Exception {
    try (JavaProcess holding = hold()) {
      ProcessHandle.of(holding.pid()).orElseThrow().destroy();
      while (!Holder.read(new Layout(folder).lock()).stopping() && isHeld()) {
        Thread.onSpinWait();
      }
      EmbeddedDatabase.start(folder, "test").close();
    }
  }

  @Test
  void theServerOfAKilledApplicationIsTakenOver() throws Exception {
    long orphan;
    try (JavaProcess holding = hold()) {
      holding.kill();
      orphan = Killing.postmaster(folder).pid();
    }
    try (var running = EmbeddedDatabase.start(folder, "test")) {
      assertThat(Killing.postmaster(folder).pid()).isEqualTo(orphan);
      write(running.database().owner());
    }
    assertThat(Postmaster.isServed(new Layout(folder).cluster())).isFalse();
  }

  @Test
  void afterAPowerCutEverythingCommittedIsThere() throws Exception {
    try (JavaProcess holding = hold()) {
      write(EmbeddedDatabase.running(folder).orElseThrow().owner());
      holding.kill();
      Killing.database(folder);
    }
    try (var running = EmbeddedDatabase.start(folder, "test")) {
      assertThat(written(running.database().owner())).isEqualTo("白河");
    }
  }

  @Test
  void aServerThatIsKilledIsStartedAgainByItsApplication() throws Exception {
    try (var running = EmbeddedDatabase.start(folder, "test")) {
      write(running.database().owner());
      long killed = Killing.postmaster(folder).pid();
      Killing.database(folder);
      awaitAnother(killed);
      assertThat(written(running.database().owner())).isEqualTo("白河");
    }
  }

  @Test
  void aNumberLeftBehindThatIsAnotherProgramsNowIsNoServer() throws Exception {
    EmbeddedDatabase.start(folder, "test").close();
    Path cluster = new Layout(folder).cluster();
    String ours = String.valueOf(ProcessHandle.current().pid());
    Files.writeString(Postmaster.file(cluster), ours + "\n" + cluster + "\n1\n5432\n\n\n\nready\n");

    EmbeddedDatabase.start(folder, "test").close();
  }

  @Test
  void aFirstStartThatWasKilledIsDoneAgain() throws Exception {
    EmbeddedDatabase.start(folder, "test").close();
    Path cluster = new Layout(folder).cluster();
    Files.move(cluster, new Layout(folder).unfinishedCluster());

    try (var running = EmbeddedDatabase.start(folder, "test")) {
      write(running.database().owner());
    }
    assertThat(new Layout(folder).unfinishedCluster()).doesNotExist();
  }

  @Test
  void whereAnotherProgramHasThePortAnotherIsTaken() throws Exception {
    EmbeddedDatabase.start(folder, "test").close();
    int port = Secrets.read(new Layout(folder)).port();
    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var running = EmbeddedDatabase.start(folder, "test")) {
      assertThat(other.isBound()).isTrue();
      assertThat(running.database().owner().url()).doesNotContain(":" + port + "/");
      write(running.database().owner());
    }
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAlone() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("予算.xlsx"), "");

    assertThat(refusal().reason()).isEqualTo("folder-foreign");
    try (var inside = Files.list(folder)) {
      assertThat(inside).hasSize(1);
    }
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Files.writeString(folder, "");
    assertThat(refusal().reason()).isEqualTo("folder-foreign");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(folder, "");
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> EmbeddedDatabase.start(file.resolve("data"), "test"));
    assertThat(refused.problem().reason()).isEqualTo("folder-unusable");
    assertThat(refused.problem().where().ja()).contains(folder.toString());
  }

  @Test
  void aFullDiskIsSaidToBeFull() throws Exception {
    Files.createDirectories(folder);
    try (JavaProcess starting =
        JavaProcess.startOnDisk(folder, "20m", Holding.class, List.of(folder.toString()))) {
      starting.ended();
      assumeFalse(
          starting.output().contains("unshare:") || starting.output().contains("mount:"),
          "Disks of a few bytes cannot be made here.");
      assertThat(starting.output()).contains("reason=disk-full", "300 MB");
    }
  }

  @Test
  void aClusterOfAnotherPostgresIsNotTouched() throws Exception {
    EmbeddedDatabase.start(folder, "test").close();
    Files.writeString(new Layout(folder).cluster().resolve("PG_VERSION"), "14\n");

    StoreProblem problem = refusal();
    assertThat(problem.reason()).isEqualTo("folder-version");
    assertThat(problem.what().ja()).contains("PostgreSQL 14");
    assertThat(problem.mend().ja()).contains("sekimori backup", "sekimori restore");
  }

  @Test
  void aLostPasswordFileIsNotMadeUp() throws Exception {
    EmbeddedDatabase.start(folder, "test").close();
    Files.delete(new Layout(folder).secrets());

    assertThat(refusal().reason()).isEqualTo("folder-incomplete");
  }

  @Test
  void theVersionOfThePostgresWeBringIsTheOneOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    assertThat(build)
        .contains(
            "<postgresql-binaries.version>"
                + Programs.VERSION
                + ".0</postgresql-binaries.version>");
  }

  private JavaProcess hold() throws IOException, InterruptedException {
    JavaProcess holding = JavaProcess.start(Holding.class, Map.of(), List.of(folder.toString()));
    holding.await(HOLDING);
    return holding;
  }

  private boolean isHeld() throws Refused {
    return EmbeddedDatabase.running(folder).isPresent();
  }

  private void awaitAnother(long killed) throws IOException, InterruptedException {
    for (int looks = 0; looks < 500; looks++) {
      var now = Postmaster.read(new Layout(folder).cluster());
      if (now.filter(p -> p.ready() && p.pid() != killed).isPresent()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("It was not started again");
  }

  private StoreProblem refusal() {
    return catchThrowableOfType(Refused.class, () -> EmbeddedDatabase.start(folder, "test"))
        .problem();
  }

  private static void write(Login login) throws SQLException {
    Query.one(login, "create table gate (name text); insert into gate values ('白河'); select 1");
  }

  private static String written(Login login) throws SQLException {
    return Query.one(login, "select name from gate");
  }
}
