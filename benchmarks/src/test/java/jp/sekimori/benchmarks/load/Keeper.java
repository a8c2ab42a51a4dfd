package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody who looks at the entries of his own office, and changes them. */
final class Keeper implements Asker {
  /** Stands in a path for one of the entries within sight. */
  static final String OWN = "{own}";

  /** Before a path whose form is fetched, filled in as it is, and sent. */
  static final String SAVE = "save ";

  private static final Pattern ENTRY = Pattern.compile("/ledgers/devices/([0-9a-f-]{36})\"");

  private final User user;
  private final List<String> own;
  private final SplittableRandom random;

  private Keeper(User user, List<String> own, long seed) {
    this.user = user;
    this.own = List.copyOf(own);
    this.random = new SplittableRandom(seed);
  }

  static Keeper of(User user, long seed) throws IOException, InterruptedException {
    List<String> own =
        ENTRY
            .matcher(user.get("/ledgers/devices").body())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    return new Keeper(user, own, seed);
  }

  /** Whether anything is within sight. */
  boolean hasAny() {
    return !own.isEmpty();
  }

  @Override
  public int ask(String what) throws IOException, InterruptedException {
    String path = what.replace(OWN, mine());
    return path.startsWith(SAVE) ? save(path.substring(SAVE.length())) : user.ask(path);
  }

  private synchronized String mine() {
    return own.get(random.nextInt(own.size()));
  }

  /** Somebody else may have been first: that is an answer too. */
  private int save(String path) throws IOException, InterruptedException {
    var shown = user.get(path);
    if (shown.statusCode() != 200) {
      return shown.statusCode();
    }
    Document page = Jsoup.parse(shown.body(), "http://localhost" + path);
    FormElement form = page.expectForm("main form[method=post]");
    // Of a radio without a value, browsers send nothing; the parser would send the word on.
    form.select("input[type=radio]").stream()
        .filter(radio -> radio.val().isEmpty())
        .forEach(radio -> radio.attr("disabled", true));
    Map<String, List<String>> fields = new LinkedHashMap<>();
    form.formData()
        .forEach(
            field ->
                fields
                    .computeIfAbsent(field.key(), _ -> new java.util.ArrayList<>())
                    .add(field.value()));
    fields.put("f-note", List.of("確認 " + System.nanoTime()));
    int status = user.post(path, fields);
    return status == 302 || status == 409 ? 200 : status;
  }
}
