package jp.sekimori.app.access.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.access.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads everybody from the directory, page by page (RFC 2696). */
@Component
class DirectoryReader {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Bit of userAccountControl: ACCOUNTDISABLE. */
  private static final long DISABLED = 0x2;

  /** pwdAccountLockedTime of an account that is locked for good. */
  private static final String LOCKED_FOR_GOOD = "000001010000Z";

  private final Directory directory;
  private final KeepingSettings settings;

  DirectoryReader(Directory directory, KeepingSettings settings) {
    this.directory = directory;
    this.settings = settings;
  }

  String base() {
    return settings.base().isBlank() ? directory.settings().base() : settings.base();
  }

  private String number() {
    return settings.number().isBlank() ? directory.settings().attribute() : settings.number();
  }

  Reading read() {
    try (LDAPConnection connection = directory.connect(PATIENCE)) {
      connection.bind(settings.reader(), settings.password());
      return pages(connection);
    } catch (LDAPException e) {
      LOG.warn("The directory was not read: {}", e.getResultCode());
      return Failures.of(e, directory.settings().url(), settings.reader(), base());
    } catch (GeneralSecurityException e) {
      LOG.warn("The directory was not read", e);
      return Failures.untrusted(directory.settings().url());
    }
  }

  private Reading pages(LDAPConnection connection) throws LDAPException {
    var people = new ArrayList<Listed>();
    var referrals = new ArrayList<String>();
    var request =
        new SearchRequest(base(), SearchScope.SUB, Filter.create(settings.filter()), attributes());
    ASN1OctetString place = null;
    do {
      request.setControls(new SimplePagedResultsControl(settings.page(), place, true));
      SearchResult page = connection.search(request);
      page.getSearchEntries().forEach(entry -> people.add(listed(entry)));
      for (SearchResultReference reference : page.getSearchReferences()) {
        referrals.addAll(List.of(reference.getReferralURLs()));
      }
      place = next(page);
    } while (place != null);
    return people.isEmpty()
        ? Failures.nobody(base(), settings.filter())
        : new Reading.Whole(people, referrals);
  }

  private static @Nullable ASN1OctetString next(SearchResult page) throws LDAPException {
    SimplePagedResultsControl control = SimplePagedResultsControl.get(page);
    return control != null && control.moreResultsToReturn() ? control.getCookie() : null;
  }

  private String[] attributes() {
    return Stream.of(
            directory.settings().subject(),
            number(),
            settings.account(),
            settings.name(),
            settings.kana(),
            settings.mail(),
            settings.state(),
            settings.changed())
        .filter(attribute -> !attribute.isBlank())
        .distinct()
        .toArray(String[]::new);
  }

  private Listed listed(SearchResultEntry entry) {
    return new Listed(
        entry.getDN(),
        directory.subject(entry).orElse(""),
        text(entry, number()),
        text(entry, settings.account()),
        text(entry, settings.name()),
        text(entry, settings.kana()),
        text(entry, settings.mail()),
        isDisabled(text(entry, settings.state())),
        Optional.of(text(entry, settings.changed())).filter(at -> !at.isEmpty()));
  }

  private static String text(SearchResultEntry entry, String attribute) {
    return attribute.isBlank()
        ? ""
        : Optional.ofNullable(entry.getAttributeValue(attribute)).orElse("").strip();
  }

  private boolean isDisabled(String state) {
    if (settings.state().equalsIgnoreCase("userAccountControl")) {
      return state.matches("\\d{1,10}") && (Long.parseLong(state) & DISABLED) != 0;
    }
    return state.equalsIgnoreCase("true") || state.equals(LOCKED_FOR_GOOD);
  }
}
