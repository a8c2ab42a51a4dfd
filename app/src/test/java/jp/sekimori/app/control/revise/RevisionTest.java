package jp.sekimori.app.control.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.control.Checked;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.control.revise.Drafts.Outcome;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.app.policy.pack.Revisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A pack is edited in a draft, which counts only once it checks out and is made a revision. */
@WebTest
@Import(Body.class)
class RevisionTest {
  private static final String PACK = "fukushima";
  private static final String DEVICES = "controls/devices.yaml";
  private static final String CLAUSES = "pack.yaml";

  private final Body body;
  private final Drafts drafts;
  private final Revisions revisions;
  private final Regimes regimes;
  private final Rulebooks rulebooks;
  private final RuleChoices choices;
  private final Packs packs;

  @Autowired
  RevisionTest(
      Body body,
      Drafts drafts,
      Revisions revisions,
      Regimes regimes,
      Rulebooks rulebooks,
      RuleChoices choices,
      Packs packs) {
    this.body = body;
    this.drafts = drafts;
    this.revisions = revisions;
    this.regimes = regimes;
    this.rulebooks = rulebooks;
    this.choices = choices;
    this.packs = packs;
  }

  private Acting deciding() {
    Acting acting = body.secretary();
    Body.in(acting, () -> choices.choose(Optional.empty(), 0, Optional.of(PACK)));
    return acting;
  }

  private Outcome edit(Acting acting, String path, UnaryOperator<String> how) {
    return Body.in(
        acting,
        () -> {
          Draft draft = drafts.of(PACK);
          String text = how.apply(draft.tree().read(path).orElse(""));
          return drafts.edit(acting, PACK, path, draft.version(path), Optional.of(text));
        });
  }

  private Outcome revise(Acting acting, int seen) {
    return Body.in(
        acting,
        () ->
            drafts.makeRevision(
                acting, PACK, seen, drafts.of(PACK).tree().digest().hex(), "様式を直す"));
  }

  private String label(Acting acting) {
    return Body.in(
        acting,
        () ->
            regimes.today().orElseThrow().ledger("devices").orElseThrow().fields().stream()
                .filter(field -> field.id().equals("place"))
                .map(field -> ((FormField.New) field).label().ja())
                .findFirst()
                .orElseThrow());
  }

  @Test
  void anEditCountsOnceItIsARevisionAndForThisOrganizationOnly() {
    Acting acting = deciding();
    Acting other = deciding();
    assertThat(edit(acting, DEVICES, text -> text.replace("ja: 保管場所,", "ja: 置き場所,")))
        .isEqualTo(Outcome.DONE);
    assertThat(label(acting)).isEqualTo("保管場所");
    assertThat(revise(acting, 0)).isEqualTo(Outcome.DONE);
    assertThat(label(acting)).isEqualTo("置き場所");
    assertThat(label(other)).isEqualTo("保管場所");
    assertThat(Body.in(acting, () -> drafts.of(PACK).isEmpty())).isTrue();
    assertThat(Body.in(acting, () -> drafts.goBack(acting, PACK, 1, "戻す"))).isEqualTo(Outcome.DONE);
    assertThat(label(acting)).isEqualTo("保管場所");
    assertThat(Body.in(acting, () -> revisions.all(PACK))).hasSize(2);
  }

  @Test
  void rulesAndTitlesComeFromTheRevisionToo() {
    Acting acting = deciding();
    String before = digest(acting);
    edit(acting, "rules/take-out.yaml", text -> text.replace("端末や記録媒体を持ち出す", "端末などを持ち出す"));
    edit(acting, CLAUSES, text -> text.replaceFirst("(?m)^( *ja:) .*", "$1 改めた規程"));
    assertThat(revise(acting, 0)).isEqualTo(Outcome.DONE);
    assertThat(digest(acting)).isNotEqualTo(before);
    assertThat(Body.in(acting, () -> packs.find(PACK).orElseThrow().title().ja()))
        .isEqualTo("改めた規程");
    assertThat(packs.find(PACK).orElseThrow().title().ja()).isNotEqualTo("改めた規程");
  }

  private String digest(Acting acting) {
    return Body.in(acting, () -> rulebooks.current().orElseThrow().digest());
  }

  @Test
  void whatIsBrokenStaysADraft() {
    Acting acting = deciding();
    edit(acting, DEVICES, text -> text.replace("S6-1(8)", "S66"));
    assertThat(Body.in(acting, () -> drafts.check(drafts.of(PACK).tree()).findings()))
        .anyMatch(finding -> finding.fault().id().equals("no-such-clause"));
    assertThat(revise(acting, 0)).isEqualTo(Outcome.BROKEN);
    assertThat(Body.in(acting, () -> revisions.all(PACK))).isEmpty();
    assertThat(Body.in(acting, () -> drafts.discard(acting, PACK))).isEqualTo(Outcome.DONE);
    assertThat(Body.in(acting, () -> drafts.discard(acting, PACK))).isEqualTo(Outcome.NOTHING);
    assertThat(revise(acting, 0)).isEqualTo(Outcome.NOTHING);
  }

  @Test
  void whatWasCheckedIsNotCheckedAgainBeforeAFileDiffers() {
    Acting acting = deciding();
    Checked first = checked(acting);
    assertThat(checked(acting)).isSameAs(first);
    edit(acting, DEVICES, text -> text.replace("S6-1(8)", "S66"));
    assertThat(checked(acting).findings()).isNotEmpty().isNotEqualTo(first.findings());
    Body.in(acting, () -> drafts.discard(acting, PACK));
    assertThat(checked(acting).findings()).isEqualTo(first.findings());
  }

  private Checked checked(Acting acting) {
    return Body.in(acting, () -> drafts.check(drafts.of(PACK).tree()));
  }

  @Test
  void nobodyOverwritesAnother() {
    Acting acting = deciding();
    Body.in(
        acting,
        () -> {
          assertThat(drafts.edit(acting, PACK, DEVICES, 0, Optional.of("x")))
              .isEqualTo(Outcome.DONE);
          assertThat(drafts.edit(acting, PACK, DEVICES, 0, Optional.of("y")))
              .isEqualTo(Outcome.STALE);
          String seen = drafts.of(PACK).tree().digest().hex();
          drafts.edit(acting, PACK, DEVICES, 1, Optional.of("z"));
          assertThat(drafts.makeRevision(acting, PACK, 0, seen, "x")).isEqualTo(Outcome.STALE);
          return null;
        });
    Acting second = deciding();
    edit(second, DEVICES, text -> text.replace("保管場所", "置き場所"));
    assertThat(revise(second, 1)).isEqualTo(Outcome.STALE);
  }

  @Test
  void onlyNamesOfFilesOfAPackAreTaken() {
    Acting acting = deciding();
    Body.in(
        acting,
        () -> {
          for (String path : List.of("../x.yaml", "/x.yaml", "x.exe", "a/b/c/d/e.yaml", "")) {
            assertThat(drafts.edit(acting, PACK, path, 0, Optional.of("")))
                .as(path)
                .isEqualTo(Outcome.PATH);
          }
          assertThat(drafts.edit(acting, PACK, "x.yaml", 0, Optional.of("\0")))
              .isEqualTo(Outcome.CONTENT);
          return null;
        });
  }

  @Test
  void whoeverMayNotImportEditionsEditsNothing() {
    Acting secretary = deciding();
    var staff =
        new Acting(
            secretary.organization(),
            secretary.code(),
            secretary.person(),
            Optional.empty(),
            Rights.of(List.of(new Rights.Grant(Role.STAFF, Optional.empty()))));
    Body.in(
        secretary,
        () -> {
          assertThatThrownBy(() -> drafts.edit(staff, PACK, DEVICES, 0, Optional.of("")))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> drafts.discard(staff, PACK))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> drafts.makeRevision(staff, PACK, 0, "", "x"))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> drafts.goBack(staff, PACK, 0, "x"))
              .isInstanceOf(AccessDeniedException.class);
          return null;
        });
  }
}
