package jp.sekimori.app.organization.web.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.organization.Believed;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import org.springframework.stereotype.Component;

/** What has to end so that something else can be. */
@Component
class Clearing {
  private final Believed believed;

  Clearing(Believed believed) {
    this.believed = believed;
  }

  /** A post, and whoever would be in it on the days. */
  List<Entry> post(UUID post, Period period) {
    var entries = new ArrayList<Entry>(holders(post, period));
    entries.add(new Entry.NoPost(post, period));
    return entries;
  }

  /** All holdings of a post. */
  List<Entry> holders(UUID post, Period period) {
    return believed.holders(post).stream()
        .filter(term -> term.period().overlaps(period))
        .map(term -> term.is().person())
        .distinct()
        .map(person -> (Entry) new Entry.HoldsNot(person, post, period))
        .toList();
  }

  /** Whoever has the post as the main one, but for one person. */
  List<Entry> others(UUID post, UUID person, Period period) {
    return believed.holders(post).stream()
        .filter(term -> term.period().overlaps(period))
        .filter(term -> term.is().kind() == HoldingKind.MAIN)
        .map(term -> term.is().person())
        .filter(other -> !other.equals(person))
        .distinct()
        .map(other -> (Entry) new Entry.HoldsNot(other, post, period))
        .toList();
  }

  /** What a person has as the main post. */
  List<Entry> main(UUID person, Period period) {
    return believed.held(person).stream()
        .filter(term -> term.period().overlaps(period))
        .filter(term -> term.is().kind() == HoldingKind.MAIN)
        .map(term -> term.is().post())
        .distinct()
        .map(post -> (Entry) new Entry.HoldsNot(person, post, period))
        .toList();
  }
}
