package jp.sekimori.app.site;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.springframework.http.HttpMethod;

/** Calls of the API as a program makes them. */
final class Calls {
  private Calls() {}

  /** With whatever body the call takes. */
  static HttpRequest.Builder sample(
      Route route, HttpRequest.Builder call, String authorization, String... headers) {
    call.header("Authorization", authorization);
    for (int i = 0; i < headers.length; i += 2) {
      call.header(headers[i], headers[i + 1]);
    }
    if (route.pattern().equals("/api/v1/decisions")) {
      return call.header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString("{\"act\":\"send\",\"confidentiality\":\"C2\"}"));
    }
    return route.method() == HttpMethod.GET ? call : call.POST(BodyPublishers.noBody());
  }
}
