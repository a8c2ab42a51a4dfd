package jp.sekimori.app.decision.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.batch.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.ResponseStatusException;

/** The ways in which many cases are sent and answered. */
enum Kind {
  LINES(Form.JSON_LINES, Kind.JSON_LINES, Kind.JSON_LINES),
  TABLE(Form.CSV, Kind.CSV, Kind.CSV + ";charset=UTF-8");

  static final String JSON_LINES = "application/x-ndjson";
  static final String CSV = "text/csv";

  private final Form form;
  private final MediaType type;
  private final String mediaType;

  Kind(Form form, String type, String mediaType) {
    this.form = form;
    this.type = MediaType.parseMediaType(type);
    this.mediaType = mediaType;
  }

  Form form() {
    return form;
  }

  String mediaType() {
    return mediaType;
  }

  /** Of the body; the route takes no others. */
  static Kind of(HttpServletRequest request) {
    MediaType sent = MediaType.parseMediaType(request.getContentType());
    return TABLE.type.includes(sent) ? TABLE : LINES;
  }

  /** That of the answer: what is liked best, else that of the body. */
  static Kind wanted(HttpServletRequest request) {
    List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    List<MediaType> liked = MediaType.parseMediaTypes(accepted);
    MimeTypeUtils.sortBySpecificity(liked);
    Kind own = of(request);
    return liked.stream().flatMap(type -> matching(type, own).stream()).findFirst().orElse(own);
  }

  private static Optional<Kind> matching(MediaType liked, Kind own) {
    if (liked.includes(own.type)) {
      return Optional.of(own);
    }
    Kind other = own == LINES ? TABLE : LINES;
    return liked.includes(other.type) ? Optional.of(other) : Optional.empty();
  }

  /** Bodies are UTF-8 and not compressed; every other is refused rather than read wrongly. */
  static void requirePlain(HttpServletRequest request, HttpServletResponse response) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
      throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    Charset charset = MediaType.parseMediaType(request.getContentType()).getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
  }
}
