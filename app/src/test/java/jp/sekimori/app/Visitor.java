package jp.sekimori.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
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
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Role;
import org.springframework.core.env.Environment;

/** A browser without scripts: it keeps cookies, and sends forms with the token they came with. */
public class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "----between-the-parts";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private String token = "";
  private String tokenCookie = "";
  private final Environment environment;
  private final Cast cast;

  Visitor(Environment environment, Cast cast) {
    this.environment = environment;
    this.cast = cast;
  }

  /** One file field of a form. */
  public record Upload(String field, String name, byte[] content) {
    public static Upload text(String field, String name, String content) {
      return new Upload(field, name, content.getBytes(StandardCharsets.UTF_8));
    }
  }

  public int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  /** A visitor who has not been here before. */
  public Visitor stranger() {
    return new Visitor(environment, cast);
  }

  /** Somebody in this role, of the own office of the first organization, signed in. */
  public Visitor signIn(Role role) {
    return signIn(cast.shirakawa(), cast.shirakawa().own(), role);
  }

  /** Somebody of any organization and office, signed in with a browser of his own. */
  public Visitor signIn(Cast.Troupe troupe, Cast.Office office, Role role) {
    String account = cast.account(troupe, office, role);
    Visitor visitor = stranger();
    var answer =
        visitor.post(
            "/sign-in",
            Map.of("organization", troupe.code(), "name", account, "password", Cast.PASSWORD));
    if (answer.statusCode() != 302) {
      throw new AssertionError("Not signed in: " + answer.statusCode() + answer.body());
    }
    return visitor;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(path, request -> headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<byte[]> download(String path) {
    try {
      return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how) {
    try {
      return client.send(
          how.apply(HttpRequest.newBuilder(address(path))).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form of plain fields. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    var body = new StringBuilder("_csrf=").append(encoded(token()));
    fields.forEach(
        (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
    return send(
        path,
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Sends a form with files. */
  public HttpResponse<String> upload(String path, Upload... files) {
    return upload(path, Map.of(), files);
  }

  /** Sends a form with plain fields and files. */
  public HttpResponse<String> upload(String path, Map<String, String> fields, Upload... files) {
    byte[] body = multipart(token(), fields, List.of(files));
    return send(
        path,
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body)));
  }

  /** What a cookie of this name holds; empty where there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Where an answer sends on to. */
  public static String target(HttpResponse<?> response) {
    return URI.create(response.headers().firstValue("Location").orElseThrow()).getPath();
  }

  /** That of the last form, as long as the cookie that goes with it is the same. */
  private String token() {
    if (token.isEmpty() || !cookie("XSRF-TOKEN").equals(tokenCookie)) {
      token = newToken();
      tokenCookie = cookie("XSRF-TOKEN");
    }
    return token;
  }

  private String newToken() {
    return Stream.of("/sign-in", "/setup")
        .map(page -> TOKEN.matcher(get(page).body()))
        .filter(Matcher::find)
        .findFirst()
        .map(found -> found.group(1))
        .orElseThrow(() -> new AssertionError("No page has a form token"));
  }

  private static byte[] multipart(String token, Map<String, String> fields, List<Upload> files) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(head("name=\"_csrf\""));
    body.writeBytes(token.getBytes(StandardCharsets.UTF_8));
    fields.forEach(
        (name, value) -> {
          body.writeBytes(head("name=\"" + name + "\""));
          body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        });
    for (Upload file : files) {
      body.writeBytes(head("name=\"" + file.field() + "\"; filename=\"" + file.name() + "\""));
      body.writeBytes(file.content());
    }
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static byte[] head(String disposition) {
    String head = "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition;
    return (head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
