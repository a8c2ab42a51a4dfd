package jp.sekimori.app.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.clauses.text.Message;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which the organization being worked for decides. */
@Component
public class Rulebooks {
  private final RunningRules running;
  private final RuleChoices choices;
  private final Policies policies;
  private final Placements placements;
  private final Organizations organizations;
  private final Runs runs;

  Rulebooks(
      RunningRules running,
      RuleChoices choices,
      Policies policies,
      Placements placements,
      Organizations organizations,
      Runs runs) {
    this.running = running;
    this.choices = choices;
    this.policies = policies;
    this.placements = placements;
    this.organizations = organizations;
    this.runs = runs;
  }

  /** By what is decided on a day: the edition that was in force then, and no other. */
  @Transactional(readOnly = true)
  public Ruling on(LocalDate day) {
    Optional<String> pack = choices.pack();
    Optional<PackRules> rules = pack.flatMap(running::of);
    return rules.isPresent() ? on(rules.get(), day) : new Ruling.NoRules(pack);
  }

  private Ruling on(PackRules rules, LocalDate day) {
    List<Edition> own = held(rules.pack());
    return own.stream().anyMatch(edition -> isDated(edition) && !startsAfter(day, edition))
        ? byHeld(rules, own, day)
        : byPack(rules, own, day);
  }

  private static boolean isDated(Edition edition) {
    return edition.dates().inForce() != null;
  }

  private static boolean startsAfter(LocalDate day, Edition edition) {
    LocalDate first = edition.dates().inForce();
    return first != null && first.isAfter(day);
  }

  /** The organization's own dates count from the first of them on. */
  private static Ruling byHeld(PackRules rules, List<Edition> own, LocalDate day) {
    Optional<Edition> held = Policies.inForce(own, day);
    return held.flatMap(edition -> same(rules.pack(), edition))
        .flatMap(edition -> known(rules, own, edition, held))
        .<Ruling>map(found -> found)
        .orElseGet(
            () -> new Ruling.NotHeld(rules, day, held.map(each -> each.dates().inForce()), held));
  }

  private static Ruling byPack(PackRules rules, List<Edition> own, LocalDate day) {
    Pack pack = rules.pack();
    Optional<LocalDate> since =
        Stream.concat(
                pack.enforced().stream(),
                pack.editions().stream().flatMap(edition -> edition.inForce().stream()))
            .filter(first -> !first.isAfter(day))
            .max(Comparator.naturalOrder());
    return since
        .flatMap(first -> from(pack, first))
        // An edition with a date of the organization's own begins on that, and not before.
        .filter(edition -> heldAs(pack, own, edition).filter(Rulebooks::isDated).isEmpty())
        .flatMap(edition -> known(rules, own, edition, heldAs(pack, own, edition)))
        .<Ruling>map(found -> found)
        .orElseGet(() -> new Ruling.NotHeld(rules, day, since, Optional.empty()));
  }

  private static Optional<Pack.Edition> from(Pack pack, LocalDate first) {
    return pack.editions().stream()
        .filter(edition -> edition.inForce().filter(first::equals).isPresent())
        .findFirst();
  }

  private static Optional<Ruling.InForce> known(
      PackRules rules, List<Edition> own, Pack.Edition edition, Optional<Edition> held) {
    return rules
        .rules()
        .edition(edition.code())
        .map(rulebook -> new Ruling.InForce(rules, edition, rulebook, held, title(rules, own)));
  }

  private static Message title(PackRules rules, List<Edition> own) {
    return own.stream()
        .findFirst()
        .map(edition -> edition.policy().title())
        .map(title -> new Message(title, title))
        .orElseGet(() -> rules.pack().title());
  }

  /** The editions that the organization holds of the policy that follows the pack. */
  private List<Edition> held(Pack pack) {
    return placements.followed().entrySet().stream()
        .filter(each -> each.getValue().equals(pack.code()))
        .map(Map.Entry::getKey)
        .sorted(
            Comparator.comparing((String code) -> !code.equals(pack.policy()))
                .thenComparing(c -> c))
        .findFirst()
        .map(policies::editions)
        .orElse(List.of());
  }

  /** The same edition as the pack knows it: by its short name, else by its first day. */
  private static Optional<Pack.Edition> same(Pack pack, Edition held) {
    return pack.edition(held.code())
        .or(() -> Optional.ofNullable(held.dates().inForce()).flatMap(day -> from(pack, day)));
  }

  private static Optional<Edition> heldAs(Pack pack, List<Edition> own, Pack.Edition edition) {
    return own.stream()
        .filter(held -> same(pack, held).filter(edition::equals).isPresent())
        .findFirst();
  }

  /** The rules of an edition of the pack by its short name, a draft too, whatever the day. */
  @Transactional(readOnly = true)
  public Optional<Ruling.InForce> edition(String code) {
    return current().flatMap(rules -> edition(rules, held(rules.pack()), code));
  }

  private static Optional<Ruling.InForce> edition(PackRules rules, List<Edition> own, String code) {
    Pack pack = rules.pack();
    return pack.edition(code)
        .flatMap(edition -> known(rules, own, edition, heldAs(pack, own, edition)));
  }

  /** Those of every edition that has rules, in the order of the pack's files of rules. */
  @Transactional(readOnly = true)
  public List<Ruling.InForce> editions() {
    return current().map(this::editions).orElse(List.of());
  }

  private List<Ruling.InForce> editions(PackRules rules) {
    List<Edition> own = held(rules.pack());
    return rules.rules().editions().stream()
        .flatMap(code -> edition(rules, own, code).stream())
        .toList();
  }

  /** The rules of the pack that the organization decides by. */
  @Transactional(readOnly = true)
  public Optional<PackRules> current() {
    return choices.pack().flatMap(running::of);
  }

  /** The rules of all packs that run. */
  public List<PackRules> all() {
    return running.all();
  }

  /** What kept rules from being loaded when they were last read. */
  public List<Trouble> troubles() {
    return running.troubles();
  }

  /** The folder that takes the place of what is shipped, as it was set. */
  public Optional<String> folder() {
    return running.folder();
  }

  /**
   * Whether other organizations decide by the same rules. None of them changes what decides for the
   * others: whoever runs the installation loads rules, by starting it anew.
   */
  public boolean isShared() {
    return organizations.ids().size() > 1;
  }

  /**
   * Reads the folder of packs again. What checks out runs from now on; of what does not, the rules
   * that run stay.
   *
   * @return every problem; none when all is loaded
   * @throws IllegalStateException where the rules are shared
   */
  public List<Trouble> reload(Acting acting) {
    if (!acting.may(Right.IMPORT_EDITIONS)) {
      throw new AccessDeniedException("Loading rules needs the right to import editions");
    }
    if (isShared()) {
      throw new IllegalStateException("Other organizations decide by the same rules");
    }
    List<Trouble> troubles = running.reload();
    note(Optional.of(acting));
    return troubles;
  }

  /**
   * Writes down which rules run for the organization, where its journal does not say so yet: a
   * policy may have come to follow a pack, or roles been adopted. Runs in the caller's transaction.
   */
  @Transactional
  public void note() {
    runs.note(Optional.empty(), choices.pack());
  }

  @EventListener(ApplicationReadyEvent.class)
  void noteAtStart() {
    note(Optional.empty());
  }

  private void note(Optional<Acting> by) {
    for (OrganizationId organization : organizations.ids()) {
      Optional<Acting> there = by.filter(acting -> acting.organization().equals(organization));
      Tenant.run(organization, () -> runs.note(there, choices.pack()));
    }
  }
}
