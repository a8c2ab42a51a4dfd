package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A program with a token.
 *
 * @param type of the bodies that are sent; empty for what is asked without one
 */
record Caller(HttpClient client, URI address, String token, String type) implements Asker {

  @Override
  public int ask(String body) throws IOException, InterruptedException {
    return answer(body).statusCode();
  }

  HttpResponse<String> answer(String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    return client.send(
        type.isEmpty()
            ? request.build()
            : request.header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }
}
