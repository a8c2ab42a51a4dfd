package jp.sekimori.app.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.app.store.backup.Filled.Offices;
import jp.sekimori.app.store.embedded.Query;
import jp.sekimori.clauses.text.Message;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back is what went in, or nothing comes back and the reason is told. */
@Tag("database")
class BackupTest {
  private static final String WORDS = "白河の関 越えぬ夜半の 月";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Path file;

  BackupTest(@TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("控え.pgp");
  }

  @Test
  void everyRowComesBack() throws Exception {
    Database original = Filled.database(3);
    var written = written(original);
    Database copy = TestServer.emptyDatabase();
    var restored = restored(copy);

    assertThat(Filled.digest(copy)).isEqualTo(Filled.digest(original));
    assertThat(restored.rows()).isEqualTo(written.rows()).isGreaterThan(600);
    assertThat(restored.takenAt()).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(restored.logs()).contains(new LogState("nakoso", 300, "sha256:0"));
  }

  @Test
  void whatHeldTheRowsTogetherHoldsAgain() throws Exception {
    written(Filled.database(0));
    Database copy = TestServer.emptyDatabase();
    restored(copy);

    assertThat(constraints(copy)).isEqualTo(constraints(TestServer.newDatabase()));
    assertThat(Query.one(copy.owner(), "select found_organization('new', '新', now())"))
        .isEqualTo("3");
    assertThat(Query.one(copy.application(), "select count(*) from office")).isEqualTo("0");
    assertThat(
            Query.one(
                copy.application(), "set sekimori.organization = '2'; select count(*) from office"))
        .isEqualTo("300");
  }

  @Test
  void tablesThatWereMadeAndNeverFilledAreEmptyEnough() throws Exception {
    Database original = Filled.database(0);
    written(original);
    Database copy = TestServer.newDatabase();
    restored(copy);
    assertThat(Filled.digest(copy)).isEqualTo(Filled.digest(original));
  }

  @Test
  void aDatabaseInWhichSomethingIsIsNeverWrittenTo() throws Exception {
    Database original = Filled.database(0);
    written(original);
    String before = Filled.digest(original);

    StoreProblem problem = refusal(original, Offices.SOUND, WORDS);
    assertThat(problem.reason()).isEqualTo("database-not-empty");
    assertThat(problem.what().ja()).contains("office", "organization");
    assertThat(Filled.digest(original)).isEqualTo(before);
  }

  @Test
  void onlyItsOwnerCanReadTheFileAndNothingInItIsReadable() throws Exception {
    written(Filled.database(1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("shirakawa", "office", "manifest");
    try (var beside = Files.list(file.getParent())) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void aWrongPassphraseIsSaidToBeOne() throws Exception {
    written(Filled.database(0));
    assertThat(refusal(TestServer.emptyDatabase(), Offices.SOUND, "白河の関 越えぬ夜半の 星").reason())
        .isEqualTo("passphrase");
  }

  @Test
  void whereverItIsCutOffItIsDamaged() throws Exception {
    written(Filled.database(1));
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 30, 200, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(proof().reason()).as("%s bytes", length).isIn("backup-damaged", "backup-foreign");
    }
  }

  @Test
  void anAlteredByteIsNoticedWhereverItIs() throws Exception {
    KeyFiles keys = KeyFiles.in(folder);
    writtenTo(Filled.database(1), keys);
    byte[] whole = Files.readAllBytes(file);
    var random = new Random(1);
    for (int i = 0; i < 60; i++) {
      byte[] altered = whole.clone();
      int at = i < 20 ? i : random.nextInt(whole.length);
      altered[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, altered);
      assertThat(proof(keys.opener()).reason())
          .as("byte %s", at)
          .isIn("backup-damaged", "backup-foreign", "key", "passphrase");
    }
  }

  @Test
  void whatIsEncryptedForAKeyIsOpenedByItsOtherHalfOnly() throws Exception {
    KeyFiles keys = KeyFiles.in(folder);
    writtenTo(Filled.database(0), keys);
    assertThat(new Restore(file, keys.opener()).prove()).isInstanceOf(Restore.Proof.Sound.class);
    assertThat(proof(new Opener.Passphrase(WORDS)).mend().en()).contains("--key");
    assertThat(proof(new Opener.SecretKey(keys.secret(), "wrong")).reason())
        .isEqualTo("passphrase");
    Path other = Files.createDirectory(file.resolveSibling("other"));
    assertThat(proof(KeyFiles.in(other).opener()).reason()).isEqualTo("key");
  }

  @Test
  void aFileThatIsNoKeyIsNamed() throws Exception {
    Path noKey = Files.writeString(file.resolveSibling("key.txt"), "鍵");
    var backup = new Backup(Filled.database(0), Offices.SOUND, "test", CLOCK);
    var outcome = (Backup.Outcome.Failed) backup.write(file, new Lock.PublicKey(noKey));
    assertThat(outcome.problem().reason()).isEqualTo("key");
    assertThat(outcome.problem().where().ja()).contains("key.txt");
    assertThat(file).doesNotExist();
  }

  @Test
  void whereNothingCanBeWrittenIsTold() throws Exception {
    var backup = new Backup(Filled.database(0), Offices.SOUND, "test", CLOCK);
    Path nowhere = file.resolveSibling("nowhere").resolve("backup.pgp");
    var outcome = (Backup.Outcome.Failed) backup.write(nowhere, new Lock.Passphrase(WORDS));
    assertThat(outcome.problem().reason()).isEqualTo("backup-file");
    assertThat(outcome.problem().where().ja()).contains("backup.pgp");
  }

  @Test
  void aFileOfAnotherKindIsNoBackup() throws Exception {
    Files.writeString(file, "予算書");
    assertThat(proof().reason()).isEqualTo("backup-foreign");
    Files.delete(file);
    assertThat(proof().reason()).isEqualTo("backup-file");
  }

  @Test
  void aJournalThatDoesNotPassItsCheckIsNotKept() throws Exception {
    written(Filled.database(0));
    Database copy = TestServer.newDatabase();
    var doubtful = new Offices(List.of(new Message("記録 7 が改変されています。", "Record 7 is altered.")));

    StoreProblem problem = refusal(copy, doubtful, WORDS);

    assertThat(problem.reason()).isEqualTo("restore-journal");
    assertThat(problem.what().en()).contains("Record 7 is altered.");
    assertThat(Query.one(copy.owner(), "select count(*) from organization")).isEqualTo("0");
  }

  @Test
  void aBackupOfANewerReleaseIsRefused() throws Exception {
    Database newer = Filled.database(0);
    Query.one(
        newer.owner(),
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        select max(installed_rank) + 1, '9001', 'later', 'SQL', 'V9001__later.sql', 1, 'x', 1, true
        from flyway_schema_history returning version
        """);
    written(newer);
    StoreProblem problem = refusal(TestServer.emptyDatabase(), Offices.SOUND, WORDS);
    assertThat(problem.reason()).isEqualTo("backup-newer");
    assertThat(problem.what().ja()).contains("9001");
  }

  @Test
  void gnupgOpensItWithoutThisProgram() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gpg")), "GnuPG is not installed.");
    written(Filled.database(1));
    Path home = Files.createTempDirectory(file.getParent(), "gnupg");
    Process gpg =
        new ProcessBuilder(
                "sh",
                "-c",
                "gpg --homedir \"$1\" --batch --quiet --pinentry-mode loopback --passphrase \"$2\""
                    + " --decrypt \"$3\" | tar t",
                "sh",
                home.toString(),
                WORDS,
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(gpg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(gpg.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("begun.json", "tables/attachment/00000001.copy", "manifest.json");
  }

  private Backup.Outcome.Written written(Database database) {
    var backup = new Backup(database, Offices.SOUND, "test", CLOCK);
    return (Backup.Outcome.Written) backup.write(file, new Lock.Passphrase(WORDS));
  }

  private Restore.Outcome.Restored restored(Database copy) {
    return (Restore.Outcome.Restored) restore(copy, Offices.SOUND, WORDS);
  }

  private StoreProblem refusal(Database database, Journals journals, String words) {
    return ((Restore.Outcome.Failed) restore(database, journals, words)).problem();
  }

  private Restore.Outcome restore(Database database, Journals journals, String words) {
    var restore = new Restore(file, new Opener.Passphrase(words));
    return switch (restore.prove()) {
      case Restore.Proof.Sound sound -> restore.load(sound, database, journals);
      case Restore.Proof.Failed(var problem) -> new Restore.Outcome.Failed(problem);
    };
  }

  private void writtenTo(Database database, KeyFiles keys) {
    var backup = new Backup(database, Offices.SOUND, "test", CLOCK);
    assertThat(backup.write(file, new Lock.PublicKey(keys.open())))
        .isInstanceOf(Backup.Outcome.Written.class);
  }

  private StoreProblem proof() {
    return proof(new Opener.Passphrase(WORDS));
  }

  private StoreProblem proof(Opener opener) {
    var outcome = new Restore(file, opener).prove();
    return ((Restore.Proof.Failed) outcome).problem();
  }

  private static String constraints(Database database) throws SQLException {
    return Query.one(
        database.owner(),
        """
        select string_agg(line, E'\\n' order by line) from (
          select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid),
            convalidated) as line
          from pg_constraint where connamespace = 'public'::regnamespace
          union all
          select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger
          where not tgisinternal
          union all
          select concat_ws(' ', relname, relacl, relrowsecurity) from pg_class
          where relnamespace = 'public'::regnamespace) lines
        """);
  }
}
