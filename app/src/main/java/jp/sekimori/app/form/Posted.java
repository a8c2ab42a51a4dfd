package jp.sekimori.app.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was sent for fields, by their ids: what was chosen, and what was typed.
 *
 * @param all as sent; blanks around it and empty inputs are nothing
 */
public record Posted(Map<String, List<String>> all) {
  /** Names of inputs begin with it, so that no field is taken for anything else on a page. */
  public static final String PREFIX = "f-";

  public static final Posted NOTHING = new Posted(Map.of());

  public Posted {
    var kept = new LinkedHashMap<String, List<String>>();
    all.forEach(
        (id, sent) -> {
          List<String> values =
              sent.stream().map(Texts::stripped).filter(text -> !text.isEmpty()).toList();
          if (!values.isEmpty()) {
            kept.put(id, values);
          }
        });
    all = java.util.Collections.unmodifiableMap(kept);
  }

  /** From the parameters of a request. */
  public static Posted of(Map<String, String[]> parameters) {
    var sent = new LinkedHashMap<String, List<String>>();
    parameters.forEach(
        (name, values) -> {
          if (name.startsWith(PREFIX)) {
            sent.put(name.substring(PREFIX.length()), List.of(values));
          }
        });
    return new Posted(sent);
  }

  /** From values that stand somewhere already. */
  public static Posted of(Values values) {
    return new Posted(values.all());
  }

  List<String> of(String id) {
    return all.getOrDefault(id, List.of());
  }

  /** What was sent; of fields for which nothing was, what stands here. */
  public Posted under(Posted sent) {
    var both = new LinkedHashMap<>(all);
    both.putAll(sent.all);
    return new Posted(both);
  }

  Posted with(String id, String more) {
    var sent = new LinkedHashMap<>(all);
    var values = new ArrayList<>(of(id));
    values.add(more);
    sent.put(id, values);
    return new Posted(sent);
  }
}
