package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Confirmation;
import jp.sekimori.app.policy.Confirmation.Kept;
import jp.sekimori.app.policy.Confirming;
import jp.sekimori.app.policy.Dates;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.review.Column;
import org.springframework.stereotype.Component;

/**
 * The policy of a demo in the words of its pack, edition by edition, as the secretariat would have
 * brought it in.
 */
@Component
class DemoPolicy {
  private static final String TITLE = "情報セキュリティポリシー";

  private final Organizations organizations;
  private final Snapshots snapshots;
  private final Actors actors;
  private final Policies policies;
  private final Imports imports;
  private final Confirming confirming;
  private final Packs packs;
  private final Placements placements;
  private final Ids ids;
  private final Clock clock;

  DemoPolicy(
      Organizations organizations,
      Snapshots snapshots,
      Actors actors,
      Policies policies,
      Imports imports,
      Confirming confirming,
      Packs packs,
      Placements placements,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.snapshots = snapshots;
    this.actors = actors;
    this.policies = policies;
    this.imports = imports;
    this.confirming = confirming;
    this.packs = packs;
    this.placements = placements;
    this.ids = ids;
    this.clock = clock;
  }

  /** Does nothing where there is a policy. */
  void provide() {
    if (policies.all().isEmpty()) {
      secretary().ifPresent(this::provide);
    }
  }

  private Optional<Acting> secretary() {
    LocalDate today = LocalDate.now(clock);
    return snapshots.of(today).holder("secretariat", Optional.empty()).holders().stream()
        .findFirst()
        .map(holder -> actors.of(holder.person(), today));
  }

  private void provide(Acting secretary) {
    Pack pack = packs.find(DemoDecisions.PACK).orElseThrow();
    UUID policy = ids.next();
    Confirmation.Choice choice =
        new Confirmation.Choice.New(policy, pack.policy(), organizations.current().name() + TITLE);
    for (Pack.Edition edition : pack.editions()) {
      bringIn(secretary, pack, edition, choice);
      choice = new Confirmation.Choice.Existing(policy);
    }
    done(
        placements.follow(
            secretary,
            policies.find(pack.policy()).orElseThrow(),
            Optional.empty(),
            Optional.of(pack.code())));
  }

  private void bringIn(
      Acting secretary, Pack pack, Pack.Edition edition, Confirmation.Choice choice) {
    UUID id = ids.next();
    imports.open(secretary, id, OwnWords.of(pack, edition));
    ImportReview review = imports.find(id).orElseThrow();
    List<Kept> kept =
        review.head().columns().stream().map(column -> kept(column, edition)).toList();
    done(
        confirming.confirm(
            secretary, review, new Confirmation(review.head().version(), choice, kept)));
  }

  private Kept kept(Column column, Pack.Edition edition) {
    var dates = new Dates(edition.decided().orElse(null), edition.inForce().orElse(null), null);
    return new Kept(column, ids.next(), edition.code(), edition.name().ja(), dates, false);
  }

  private static void done(Answer answer) {
    if (!(answer instanceof Answer.Done)) {
      throw new IllegalStateException("A pack's own words can be brought in: " + answer);
    }
  }
}
