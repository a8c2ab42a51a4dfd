package jp.sekimori.app.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Works for the organization of whoever is signed in, from here to the end of the request. */
class TenantOfVisit extends OncePerRequestFilter {
  private final Visits visits;

  TenantOfVisit(Visits visits) {
    this.visits = visits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Visit> visit = visits.of(request);
    if (visit.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Tenant.<Void, Exception>in(
          visit.get().acting().organization(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** Style sheets and the like are nobody's, and cost no look-up. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }
}
