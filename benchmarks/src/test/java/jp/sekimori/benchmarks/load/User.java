package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in with a browser of his own. */
final class User implements Asker {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client;
  private final String address;

  private User(HttpClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /** Comes from a network of his own, as people in different offices do. */
  static User signIn(String address, String account, String password, int network)
      throws IOException, InterruptedException {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .localAddress(
                InetAddress.getByAddress(
                    new byte[] {127, (byte) (1 + network / 250), (byte) (1 + network % 250), 1}))
            .build();
    var user = new User(client, address);
    Matcher token = TOKEN.matcher(user.get("/sign-in").body());
    if (!token.find()) {
      throw new IllegalStateException("The sign-in page has no form token");
    }
    String form =
        "_csrf=%s&organization=%s&name=%s&password=%s"
            .formatted(encoded(token.group(1)), "", encoded(account), encoded(password));
    var request =
        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    int status = client.send(request, BodyHandlers.ofString()).statusCode();
    if (status != 302) {
      throw new IllegalStateException(account + " cannot sign in: " + status);
    }
    return user;
  }

  @Override
  public int ask(String path) throws IOException, InterruptedException {
    return get(path).statusCode();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  /** Sends a form; each value of a field stands for itself. */
  int post(String path, Map<String, List<String>> fields) throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .flatMap(
                field ->
                    field.getValue().stream()
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
