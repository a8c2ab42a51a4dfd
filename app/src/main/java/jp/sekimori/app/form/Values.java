package jp.sekimori.app.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.rules.table.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in fields, by their ids, as canonical text: {@code yes} and {@code no}, ids of
 * choices, codes of classes, ISO days and moments, digits, UUIDs of people, offices and entries,
 * files as {@link FileValue} writes them. A field with nothing in it is not there.
 */
public record Values(Map<String, List<String>> all) {
  public static final Values NONE = new Values(Map.of());
  private static final JsonMapper JSON = new JsonMapper();

  public Values {
    var kept = new LinkedHashMap<String, List<String>>();
    all.forEach(
        (id, values) -> {
          if (!values.isEmpty()) {
            kept.put(id, List.copyOf(values));
          }
        });
    all = Collections.unmodifiableMap(kept);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public boolean has(String id) {
    return all.containsKey(id);
  }

  /** All values of a field; none where it is empty. */
  public List<String> of(String id) {
    return all.getOrDefault(id, List.of());
  }

  /** The first value of a field. */
  public Optional<String> one(String id) {
    return of(id).stream().findFirst();
  }

  /** The ids of people, offices or entries that a field names. */
  public List<UUID> ids(String id) {
    return of(id).stream().map(UUID::fromString).toList();
  }

  public Values with(String id, List<String> values) {
    var changed = new LinkedHashMap<>(all);
    changed.put(id, values);
    return new Values(changed);
  }

  public Values with(String id, String value) {
    return with(id, List.of(value));
  }

  public Values without(Collection<String> ids) {
    var changed = new LinkedHashMap<>(all);
    changed.keySet().removeAll(ids);
    return new Values(changed);
  }

  /**
   * These, as a form leaves them that asked for some of the fields.
   *
   * @param asked the ids of its fields: what it leaves empty is empty
   */
  public Values after(Collection<String> asked, Values filled) {
    var changed = new LinkedHashMap<>(without(asked).all);
    changed.putAll(filled.all);
    return new Values(changed);
  }

  /** What facts of the rules are known by them, those with one value. */
  public Map<String, String> facts(Vocabulary vocabulary) {
    var facts = new LinkedHashMap<String, String>();
    all.forEach(
        (id, values) -> {
          if (values.size() == 1 && vocabulary.fact(id).isPresent()) {
            facts.put(id, values.getFirst());
          }
        });
    return facts;
  }

  /** An object with a string for each field, or an array of strings where there are several. */
  public String json() {
    var json = new LinkedHashMap<String, Object>();
    all.forEach((id, values) -> json.put(id, values.size() == 1 ? values.getFirst() : values));
    return JSON.writeValueAsString(json);
  }

  /** Reads what {@link #json} wrote. */
  public static Values ofJson(String json) {
    var values = new LinkedHashMap<String, List<String>>();
    for (Map.Entry<String, JsonNode> each : JSON.readTree(json).properties()) {
      JsonNode value = each.getValue();
      values.put(
          each.getKey(),
          value.isArray()
              ? value.valueStream().map(JsonNode::asString).toList()
              : List.of(value.asString()));
    }
    return new Values(values);
  }

  /** As a page sent it, or a program: by id, none of them checked. */
  static Values of(Map<String, String[]> sent) {
    var values = new LinkedHashMap<String, List<String>>();
    sent.forEach((id, each) -> values.put(id, Arrays.asList(each)));
    return new Values(values);
  }
}
