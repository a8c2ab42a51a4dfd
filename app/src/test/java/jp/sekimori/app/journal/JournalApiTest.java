package jp.sekimori.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.check.Checker;
import jp.sekimori.evidence.check.Outside;
import jp.sekimori.evidence.check.Trust;
import jp.sekimori.evidence.check.Verdict;
import jp.sekimori.evidence.note.Checkpoint;
import jp.sekimori.evidence.note.Note;
import jp.sekimori.evidence.tree.ConsistencyProof;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.InclusionProof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor's own programs can fetch, verified with the library that auditors have. */
@WebTest
class JournalApiTest {
  private static final String API = "/api/v1/journal";
  private static final Pattern TOKEN = Pattern.compile("sekimori_[A-Za-z0-9_-]{20,}");
  private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

  private final Visitor visitors;
  private String token = "";

  @Autowired
  JournalApiTest(Visitor visitors) {
    this.visitors = visitors;
  }

  @BeforeEach
  void anAuditorHasAToken() {
    token = token(Role.AUDITOR, Right.READ_JOURNAL);
  }

  private String token(Role role, Right right) {
    var made =
        visitors
            .signIn(role)
            .post(
                "/account/tokens",
                Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "label",
                    "検証",
                    "days",
                    "1",
                    "right",
                    right.name()));
    return TOKEN.matcher(made.body()).results().map(MatchResult::group).findFirst().orElseThrow();
  }

  private HttpResponse<String> get(String path) {
    return visitors.stranger().get(API + path, "Authorization", "Bearer " + token);
  }

  /** Has everything signed, and gives the newest note. */
  private Checkpoint signed() {
    var answer =
        visitors
            .stranger()
            .send(
                API + "/checkpoint",
                request ->
                    request
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    return checkpoint(get("/checkpoint").body());
  }

  private static Checkpoint checkpoint(String note) {
    return good(Note.read(note.getBytes(StandardCharsets.UTF_8)).then(Checkpoint::read));
  }

  private static <T> T good(Reading<T> reading) {
    return switch (reading) {
      case Reading.Good<T>(T value) -> value;
      case Reading.Malformed<T>(var why) -> throw new AssertionError(why.en());
    };
  }

  private static List<Hash> hashes(String json) {
    return HASH.matcher(json).results().map(found -> good(Hash.read(found.group()))).toList();
  }

  @Test
  void aRecordIsProvenUnderTheCheckpoint() {
    Checkpoint newest = signed();
    for (long number : new long[] {0, newest.size() / 2, newest.size() - 1}) {
      var answer = get("/records/" + number + "/proof?size=" + newest.size());
      List<Hash> hashes = hashes(answer.body());
      var proof = new InclusionProof(number, newest.size(), hashes.subList(1, hashes.size()));
      assertThat(proof.proves(hashes.getFirst(), newest.root())).isTrue();
      assertThat(hashes(get("/records/" + number).body())).contains(hashes.getFirst());
    }
  }

  @Test
  void aCheckpointContinuesTheOneBefore() {
    Checkpoint older = signed();
    visitors.signIn(Role.STAFF);
    Checkpoint newer = signed();
    assertThat(newer.size()).isGreaterThan(older.size());
    var answer = get("/consistency?older=" + older.size() + "&newer=" + newer.size());
    var proof = new ConsistencyProof(older.size(), newer.size(), hashes(answer.body()));
    assertThat(proof.proves(older.root(), newer.root())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void anExportIsRecordedAndVerifiesAgainstACheckpointKeptOutside(boolean details)
      throws IOException {
    signed();
    byte[] kept = get("/checkpoint").body().getBytes(StandardCharsets.UTF_8);
    token = token(Role.AUDITOR, Right.EXPORT_JOURNAL);
    var export = get("/export?details=" + details);
    assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment")
        .contains("shirakawa-journal-");
    assertThat(export.body()).contains("\"action\":\"journal.export\"");
    var trust = new Trust(List.of(), List.of(good(Outside.read("kept", kept))));
    var verdict =
        (Verdict.Checked)
            Checker.check(
                new ByteArrayInputStream(export.body().getBytes(StandardCharsets.UTF_8)), trust);
    assertThat(verdict.isIntact()).isTrue();
    assertThat(verdict.agreements()).hasSize(1);
    assertThat(verdict.summary().covered()).isEqualTo(verdict.summary().records());
    assertThat(verdict.summary().opened() > 0).isEqualTo(details);
  }

  @ParameterizedTest
  @CsvSource({
    "/records/999999999, 404, no-such-record",
    "/records/-1, 404, no-such-record",
    "/records/x, 404, 404",
    "/records/0/proof?size=999999999, 400, no-such-size",
    "/consistency?older=5&newer=2, 400, no-such-size",
    "/consistency, 400, missing-parameter",
    "/nothing, 404, 404",
    "/export, 403, rights",
  })
  void aProblemSaysWhatIsWrongAndHowToMendIt(String path, int status, String type) {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"urn:sekimori:problem:" + type + "\"")
        .contains("\"mend\":\"");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theJournalItselfIsForThoseWhoWatchOverIt(Role role) {
    Visitor visitor = visitors.signIn(role);
    boolean reads = role.rights().contains(Right.READ_JOURNAL);
    boolean exports = role.rights().contains(Right.EXPORT_JOURNAL);
    assertThat(visitor.get("/journal").statusCode()).isEqualTo(reads ? 200 : 403);
    assertThat(visitor.get("/journal").body().contains("/journal/export")).isEqualTo(exports);
    assertThat(visitor.post("/journal/checkpoint", Map.of()).statusCode())
        .isEqualTo(reads ? 302 : 403);
    assertThat(visitor.get("/journal/checkpoint").statusCode()).isEqualTo(reads ? 200 : 403);
    assertThat(visitor.post("/journal/export", Map.of()).statusCode())
        .isEqualTo(exports ? 200 : 403);
    var nothing = visitor.post("/journal/excerpt", Map.of("what", "ledger:none", "year", "2026"));
    assertThat(nothing.statusCode()).isEqualTo(exports ? 409 : 403);
    assertThat(nothing.body().contains("抜粋にできません")).isEqualTo(exports);
  }

  @Test
  void theJournalPageShowsWhatToKeepOutside() {
    signed();
    String page = visitors.signIn(Role.SECRETARIAT).get("/journal").body();
    assertThat(page)
        .contains("sekimori/shirakawa+")
        .contains("— sekimori/shirakawa")
        .contains("外に控えておくもの")
        .contains("サインイン");
  }
}
