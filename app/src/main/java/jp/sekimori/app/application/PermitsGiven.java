package jp.sekimori.app.application;

import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.ledger.Permits;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Tells the ledgers which permits have lapsed or are over. */
@Component
class PermitsGiven implements Permits {
  private final AppliedStore store;
  private final Steps steps;

  PermitsGiven(AppliedStore store, Steps steps) {
    this.store = store;
    this.steps = steps;
  }

  @Override
  public Optional<Message> stopped(UUID permit, UUID entry) {
    return store.find(permit).flatMap(applied -> stopped(applied, entry));
  }

  private Optional<Message> stopped(Applied applied, UUID entry) {
    if (applied.stage() == Stage.LAPSED) {
      Message why = applied.permit().lapsed().orElse(new Message("", ""));
      return Optional.of(
          new Message(
              "許可（" + applied.name().ja() + "）は失効しています。" + why.ja() + "あらためて申請し、許可を受けてください。",
              "The permit ("
                  + applied.name().en()
                  + ") has lapsed. "
                  + why.en()
                  + " Apply anew and wait for the permit."));
    }
    return applied
        .permit()
        .until()
        .filter(_ -> applied.isExpired(steps.today()))
        // What was asked for later may have made it longer.
        .filter(_ -> store.permitsFor(entry, "changes", steps.today()).isEmpty())
        .map(
            day ->
                new Message(
                    "許可（"
                        + applied.name().ja()
                        + "）の期間は"
                        + Wareki.day(day)
                        + "までで、過ぎています。あらためて申請し、許可を受けてください。",
                    "The permit ("
                        + applied.name().en()
                        + ") ended on "
                        + day
                        + ". Apply anew and wait for the permit."));
  }
}
