package jp.sekimori.app.form;

import java.util.List;
import java.util.UUID;
import jp.sekimori.app.form.Entries.Entry;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.State.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggests what somebody may be typing: in words that the form reads back. */
@Component
public class Suggesting {
  private static final int LONGEST = 100;

  private final Contexts contexts;

  Suggesting(Contexts contexts) {
    this.contexts = contexts;
  }

  /**
   * @param kind person, office or entry; nothing is suggested for others
   * @param ledger for entries
   */
  @Transactional(readOnly = true)
  public List<String> suggest(Acting acting, String kind, String ledger, String typed) {
    String text = Texts.stripped(typed);
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    Context context = contexts.of(acting);
    return switch (kind) {
      case "person" -> acting.may(Right.READ_PEOPLE) ? people(context, text) : List.of();
      case "office" -> acting.may(Right.READ_PEOPLE) ? offices(context, text) : List.of();
      case "entry" ->
          context.entries().matching(acting, ledger, text, _ -> true, Lookup.MOST).stream()
              .map(Entry::name)
              .distinct()
              .toList();
      default -> List.of();
    };
  }

  private static List<String> people(Context context, String text) {
    return Labels.people(context, text).stream()
        .map(id -> Labels.person(context.day(), id))
        .toList();
  }

  private static List<String> offices(Context context, String text) {
    return context.day().search().find(text).offices().stream()
        .map(Office::id)
        .limit(Lookup.MOST)
        .map((UUID id) -> Labels.office(context.day(), id))
        .toList();
  }
}
