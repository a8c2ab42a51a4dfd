package jp.sekimori.app.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.site.FiscalYear;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.entry.Thing;
import jp.sekimori.evidence.export.Selection;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Excerpts 抜粋 of a log: the records about some things, each with the proof that it is under one
 * checkpoint.
 */
@Component
public class Excerpts {
  private final Map<String, ExcerptSource> sources;
  private final Journal journal;
  private final Checkpoints checkpoints;
  private final ExcerptFile file;

  Excerpts(
      List<ExcerptSource> sources, Journal journal, Checkpoints checkpoints, ExcerptFile file) {
    this.sources =
        sources.stream().collect(Collectors.toMap(ExcerptSource::code, Function.identity()));
    this.journal = journal;
    this.checkpoints = checkpoints;
    this.file = file;
  }

  /**
   * What can be had an excerpt of.
   *
   * @param code stands for it in forms: {@code ledger:take-outs}
   */
  public record Offered(String code, Message name, List<Integer> years) {
    public Offered {
      years = List.copyOf(years);
    }
  }

  /** What somebody asked for: by what name, and what that is. */
  public record Asked(String about, Collection<Thing> things) {
    public Asked {
      things = List.copyOf(things);
    }

    /** Whether an excerpt can be made of so much: of something, and of not too much. */
    public boolean fits() {
      return !things.isEmpty() && things.size() <= Selection.MAX_THINGS;
    }
  }

  /** An excerpt that was recorded and can be written now. */
  public record Prepared(Selection selection, SignedCheckpoint checkpoint, boolean details) {}

  @Transactional(readOnly = true)
  public List<Offered> offers(Acting acting) {
    require(acting);
    return sources.values().stream()
        .flatMap(
            source ->
                source.offers(acting).stream()
                    .map(
                        offer ->
                            new Offered(
                                source.code() + ":" + offer.id(), offer.name(), offer.years())))
        .toList();
  }

  /** Everything of an offer in a fiscal year; of nothing where there is no such offer. */
  @Transactional(readOnly = true)
  public Asked asked(Acting acting, String code, int fiscalYear) {
    return offers(acting).stream()
        .filter(offer -> offer.code().equals(code) && offer.years().contains(fiscalYear))
        .findFirst()
        .map(
            offer ->
                new Asked(
                    offer.name().ja() + "、" + FiscalYear.words(fiscalYear).ja(),
                    things(code, fiscalYear)))
        .orElse(new Asked("", List.of()));
  }

  private List<Thing> things(String code, int fiscalYear) {
    int colon = code.indexOf(':');
    return Objects.requireNonNull(sources.get(code.substring(0, colon)))
        .things(code.substring(colon + 1), fiscalYear);
  }

  /**
   * Records that it will be taken away, and signs the log.
   *
   * @param asked what fits
   */
  @Transactional
  public Prepared prepare(Acting acting, Asked asked, boolean details) {
    require(acting);
    var selection = new Selection(asked.about(), List.copyOf(asked.things()));
    journal.record(
        Event.by(acting, "journal.excerpt", new Subject("journal", acting.code(), 0))
            .changing(
                Change.of("excerpt", "", selection.about()),
                Change.of("subjects", "", Integer.toString(selection.things().size())),
                Change.of("details", "", details ? "included" : "omitted")));
    return new Prepared(selection, checkpoints.sign(), details);
  }

  /**
   * Writes it, in small transactions of its own.
   *
   * @param out stays open
   */
  public void write(Acting acting, Prepared prepared, OutputStream out) throws IOException {
    require(acting);
    file.write(prepared, out);
  }

  private static void require(Acting acting) {
    if (!acting.rights().hasEverywhere(Right.EXPORT_JOURNAL)) {
      throw new AccessDeniedException("The journal of the organization is for others to take away");
    }
  }
}
