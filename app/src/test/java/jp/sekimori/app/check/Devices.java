package jp.sekimori.app.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.sekimori.app.Cast;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Devices of offices of the first organization, and its rules. Imported where needed. */
public class Devices {
  private final Cast cast;
  private final RuleChoices choices;
  private final JdbcClient database;
  private final TransactionOperations transaction;
  private final Ids ids;

  public Devices(
      Cast cast,
      RuleChoices choices,
      JdbcClient database,
      TransactionOperations transaction,
      Ids ids) {
    this.cast = cast;
    this.choices = choices;
    this.database = database;
    this.transaction = transaction;
    this.ids = ids;
  }

  /** In one transaction. */
  public <T> T here(Supplier<T> work) {
    return Tenant.in(
        cast.shirakawa().id(), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  /** The organization decides by the rules of the prefecture. */
  public void rules() {
    here(
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  /** Devices in use. */
  public List<UUID> add(UUID office, int count) {
    return IntStream.range(0, count).mapToObj(_ -> add(office, "pc")).toList();
  }

  /** One of a kind. */
  UUID add(UUID office, String kind) {
    UUID id = ids.next();
    here(
        () ->
            database
                .sql(
                    """
                    insert into entry (organization_id, entry_id, ledger, office_id, state,
                      closed, sign, fiscal_year, number, name, pack, edition, entered_at,
                      changed_at, searchable, body)
                    select :organization, :id, 'devices', :office, 'in-use', false, '機器', 2026,
                      100000 + (select count(*) from entry), :name, 'fukushima', '2023-06-05',
                      now(), now(), '', cast(:body as jsonb)
                    """)
                .param("organization", cast.shirakawa().id().value())
                .param("id", id)
                .param("office", office)
                .param("name", "PC-" + id)
                .param(
                    "body",
                    "{\"label\":\"PC-%s\",\"kind\":\"%s\",\"confidentiality\":\"C2\"}"
                        .formatted(id, kind))
                .update());
    return id;
  }

  /** It is taken out, and due back on a day. */
  void out(UUID device, UUID office, String due) {
    UUID id = ids.next();
    here(
        () ->
            database
                .sql(
                    """
                    with taken as (
                      insert into entry (organization_id, entry_id, ledger, office_id, state,
                        closed, sign, fiscal_year, number, name, due, pack, edition, entered_at,
                        changed_at, searchable, body)
                      select :organization, :id, 'take-outs', :office, 'out', false, '持出', 2026,
                        100000 + (select count(*) from entry), '', cast(:due as date),
                        'fukushima', '2023-06-05', now(), now(), '', '{}')
                    insert into entry_link values (:organization, :id, 'item', :device)
                    """)
                .param("organization", cast.shirakawa().id().value())
                .param("id", id)
                .param("office", office)
                .param("due", due)
                .param("device", device)
                .update());
  }

  void state(UUID device, String state) {
    here(
        () ->
            database
                .sql(
                    """
                    update entry set state = :state
                    where organization_id = :organization and entry_id = :id
                    """)
                .param("organization", cast.shirakawa().id().value())
                .param("id", device)
                .param("state", state)
                .update());
  }
}
