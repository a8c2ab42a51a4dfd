package jp.sekimori.app.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is too large by its announced size, before it is read. The server itself
 * would drop the form's fields with the file, and the visitor be told that the form had expired.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
  private final long largest;

  UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.largest = largest.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      long announced = request.getContentLengthLong();
      if (announced < 0) {
        response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        return;
      }
      if (announced > largest) {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
