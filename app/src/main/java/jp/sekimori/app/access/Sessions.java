package jp.sekimori.app.access;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Sessions, kept in the database so that any node knows them and anybody can end his own. */
@Component
public class Sessions {
  private static final String HOLDER = "holder";
  private static final String SEEN = "seen";
  private static final String ADDRESS = "address";
  private static final String BROWSER = "browser";

  /** Written down only so often: a page should not cost another write. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final FindByIndexNameSessionRepository<? extends Session> kept;
  private final CsrfTokenRepository formTokens;
  private final SessionLimits limits;
  private final Clock clock;

  Sessions(
      FindByIndexNameSessionRepository<? extends Session> kept,
      CsrfTokenRepository formTokens,
      SessionLimits limits,
      Clock clock) {
    this.kept = kept;
    this.formTokens = formTokens;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * One session of somebody, for him to look at.
   *
   * @param key names it on a page without giving it away
   * @param browser as the browser calls itself; empty where it says nothing
   */
  public record Open(
      String key,
      Instant began,
      Instant lastSeen,
      String address,
      String browser,
      boolean current) {}

  /** Begins a session under a new id; whatever was in an earlier one of this browser is gone. */
  void begin(
      HttpServletRequest request,
      HttpServletResponse response,
      OrganizationId organization,
      UUID account) {
    end(request, response);
    var holder = new Holder(organization, account, clock.instant());
    HttpSession session = request.getSession(true);
    session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, holder.index());
    session.setAttribute(HOLDER, holder.text());
    session.setAttribute(SEEN, String.valueOf(clock.instant().getEpochSecond()));
    session.setAttribute(ADDRESS, request.getRemoteAddr());
    session.setAttribute(BROWSER, shortened(request.getHeader(HttpHeaders.USER_AGENT)));
  }

  private static String shortened(@Nullable String agent) {
    return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    formTokens.saveToken(null, request, response);
  }

  /** Whose the session of this request is; one beyond its limits is ended instead. */
  Optional<Holder> holder(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(HOLDER) instanceof String text)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Holder> holder =
        Holder.read(text).filter(h -> limits.allow(h.since(), seen(session), now));
    if (holder.isEmpty()) {
      session.invalidate();
    } else if (Duration.between(seen(session), now).compareTo(SEEN_EVERY) >= 0) {
      session.setAttribute(SEEN, String.valueOf(now.getEpochSecond()));
    }
    return holder;
  }

  private static Instant seen(HttpSession session) {
    return session.getAttribute(SEEN) instanceof String text ? instant(text) : Instant.EPOCH;
  }

  private static Instant instant(String epochSecond) {
    return Instant.ofEpochSecond(Long.parseLong(epochSecond));
  }

  /** The sessions of an account, the one seen last first. */
  public List<Open> of(OrganizationId organization, UUID account, HttpServletRequest request) {
    HttpSession current = request.getSession(false);
    return kept.findByPrincipalName(Holder.index(organization, account)).values().stream()
        .map(session -> open(session, current == null ? "" : current.getId()))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Open::lastSeen).reversed())
        .toList();
  }

  private Optional<Open> open(Session session, String current) {
    return Optional.ofNullable(session.<String>getAttribute(HOLDER))
        .flatMap(Holder::read)
        .map(
            holder ->
                new Open(
                    key(session.getId()),
                    holder.since(),
                    instant(Objects.requireNonNullElse(session.getAttribute(SEEN), "0")),
                    Objects.requireNonNullElse(session.getAttribute(ADDRESS), ""),
                    Objects.requireNonNullElse(session.getAttribute(BROWSER), ""),
                    session.getId().equals(current)))
        .filter(open -> limits.allow(open.began(), open.lastSeen(), clock.instant()));
  }

  private static String key(String id) {
    return java.util.HexFormat.of().formatHex(Secret.sha256(id), 0, 8);
  }

  /** Ends one session of an account; nothing where it has none of this key. */
  boolean end(OrganizationId organization, UUID account, String key) {
    List<String> ids =
        kept.findByPrincipalName(Holder.index(organization, account)).keySet().stream()
            .filter(id -> key(id).equals(key))
            .toList();
    ids.forEach(kept::deleteById);
    return !ids.isEmpty();
  }

  /** Signs an account out everywhere. */
  public void endAll(OrganizationId organization, UUID account) {
    kept.findByPrincipalName(Holder.index(organization, account))
        .keySet()
        .forEach(kept::deleteById);
  }
}
