package jp.sekimori.app.decision.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.decision.Chosen;
import jp.sekimori.app.decision.PackRules;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.Trouble;
import jp.sekimori.app.site.Link;

/**
 * By which rules the organization decides.
 *
 * @param ruling of today
 * @param books the editions of the pack
 * @param packs that could be chosen
 * @param troubles what kept rules from being loaded
 * @param folder that takes the place of what is shipped
 * @param shared whether other organizations decide by the same rules
 * @param said what came of a form; empty for nothing
 */
public record StartView(
    LocalDate today,
    Ruling ruling,
    Chosen chosen,
    List<BookView> books,
    List<PackRules> packs,
    List<Trouble> troubles,
    Optional<String> folder,
    boolean shared,
    String said) {

  /** The rules that run for the organization. */
  public Optional<PackRules> running() {
    return switch (ruling) {
      case Ruling.InForce inForce -> Optional.of(inForce.rules());
      case Ruling.NotHeld notHeld -> Optional.of(notHeld.rules());
      case Ruling.NoRules _ -> Optional.empty();
    };
  }

  /** How the word of wording on why this pack ends. */
  public String why() {
    if (chosen.own().isPresent()) {
      return "own";
    }
    return chosen.followed().isPresent() ? "followed" : "adopted";
  }

  /** The edition of today, where rules are at hand for it. */
  public Optional<BookView> book() {
    return books.stream().filter(BookView::today).findFirst();
  }

  /** Every two editions, the one as the pack names first against the later ones. */
  public List<Link> comparisons() {
    return books.stream()
        .flatMap(
            older ->
                books.subList(books.indexOf(older) + 1, books.size()).stream()
                    .map(
                        newer ->
                            new Link(
                                Places.compare(code(older), code(newer)),
                                name(older) + " → " + name(newer))))
        .toList();
  }

  public static String address(BookView book) {
    return Places.of(code(book));
  }

  private static String code(BookView book) {
    return book.ruling().edition().code();
  }

  private static String name(BookView book) {
    return book.ruling().edition().name().ja();
  }
}
