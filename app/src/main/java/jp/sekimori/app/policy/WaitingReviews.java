package jp.sekimori.app.policy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Waiting;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Reviews of imports wait for whoever opened them. */
@Component
class WaitingReviews implements Waiting {
  private final ImportStore store;

  WaitingReviews(ImportStore store) {
    this.store = store;
  }

  @Override
  public List<Item> of(Set<UUID> people) {
    return store.open().stream()
        .filter(review -> people.contains(review.opener()))
        .map(
            review ->
                new Item(
                    review.opener(),
                    new Message(
                        "規程の取込み「" + review.fileName() + "」の確認",
                        "Review of the import “" + review.fileName() + "”"),
                    "/imports/" + review.id()))
        .toList();
  }
}
