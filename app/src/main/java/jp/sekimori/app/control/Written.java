package jp.sekimori.app.control;

import java.util.Map;
import jp.sekimori.rules.table.Row.Place;

/**
 * Where something stands in the files of a pack, for messages.
 *
 * @param place of its beginning; files are named from the folder of the pack
 * @param fields where each of its fields has its value, by name
 */
public record Written(Place place, Map<String, Place> fields) {
  public Written {
    fields = Map.copyOf(fields);
  }

  /** Where a field stands; the beginning where there is no such field. */
  public Place at(String field) {
    return fields.getOrDefault(field, place);
  }
}
