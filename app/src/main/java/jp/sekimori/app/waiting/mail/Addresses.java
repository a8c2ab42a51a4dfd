package jp.sekimori.app.waiting.mail;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people are written to, and whether they want a digest. */
@Component
class Addresses {
  private static final String KIND = "person";

  private final JdbcClient database;
  private final Accounts accounts;
  private final Journal journal;
  private final MailSettings settings;

  Addresses(JdbcClient database, Accounts accounts, Journal journal, MailSettings settings) {
    this.database = database;
    this.accounts = accounts;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * How somebody is told.
   *
   * @param directory the address that the directory knows; it counts before one's own
   * @param own the address that he entered himself
   */
  record Choice(String directory, String own, boolean digest) {
    static final Choice NONE = new Choice("", "", true);

    Optional<String> address() {
      return Optional.of(directory.isEmpty() ? own : directory).filter(it -> !it.isEmpty());
    }
  }

  @Transactional(readOnly = true)
  public Choice of(UUID person) {
    return of(List.of(person)).getOrDefault(person, Choice.NONE);
  }

  /** Of those who have an account that lets them in. */
  @Transactional(readOnly = true)
  public Map<UUID, Choice> of(Collection<UUID> people) {
    Map<UUID, String> known = accounts.mails(people);
    var choices = new HashMap<UUID, Choice>();
    known.forEach((person, mail) -> choices.put(person, new Choice(mail, "", true)));
    database
        .sql(
            """
            select person_id, address, digest from mail_choice
            where organization_id = :organization and person_id = any(:people)
            """)
        .param("organization", Tenant.required().value())
        .param("people", people.toArray(UUID[]::new))
        .query(
            row -> {
              UUID person = row.getObject("person_id", UUID.class);
              String directory = known.get(person);
              if (directory != null) {
                choices.put(
                    person,
                    new Choice(directory, row.getString("address"), row.getBoolean("digest")));
              }
            });
    return choices;
  }

  /** Those who may come in and cannot be written to, by name, as many as are asked for. */
  @Transactional(readOnly = true)
  public List<MailView.Unreached> without(int most) {
    return database
        .sql(
            """
            select a.account_id as account, p.name from account a
              join person p using (organization_id, person_id)
              left join mail_choice c using (organization_id, person_id)
            where a.organization_id = :organization and not a.disabled and a.mail = ''
              and coalesce(c.address, '') = ''
            order by p.name, a.account_id limit :most
            """)
        .param("organization", Tenant.required().value())
        .param("most", most)
        .query(MailView.Unreached.class)
        .list();
  }

  /** How many may come in and cannot be written to. */
  @Transactional(readOnly = true)
  public int countWithout() {
    return database
        .sql(
            """
            select count(*) from account a
              left join mail_choice c using (organization_id, person_id)
            where a.organization_id = :organization and not a.disabled and a.mail = ''
              and coalesce(c.address, '') = ''
            """)
        .param("organization", Tenant.required().value())
        .query(Integer.class)
        .single();
  }

  /**
   * Chooses for oneself.
   *
   * @param address as typed; empty for none
   * @return whether the address may be used
   */
  @Transactional
  public boolean choose(Acting acting, String address, boolean digest) {
    Choice before = of(acting.person());
    String own = address.strip();
    if (!own.isEmpty() && !own.equals(before.own()) && !settings.mayBeEntered(own)) {
      return false;
    }
    if (own.equals(before.own()) && digest == before.digest()) {
      return true;
    }
    database
        .sql(
            """
            insert into mail_choice (organization_id, person_id, address, digest)
            values (:organization, :person, :address, :digest)
            on conflict on constraint mail_choice_pk do update
              set address = excluded.address, digest = excluded.digest
            """)
        .param("organization", Tenant.required().value())
        .param("person", acting.person())
        .param("address", own)
        .param("digest", digest)
        .update();
    journal.record(
        Event.by(acting, "mail.choose", new Subject(KIND, acting.person().toString(), 0))
            .changing(
                Change.personal("mail", before.own(), own),
                Change.of("daily-notice", word(before.digest()), word(digest))));
    return true;
  }

  private static String word(boolean digest) {
    return digest ? "daily" : "never";
  }
}
