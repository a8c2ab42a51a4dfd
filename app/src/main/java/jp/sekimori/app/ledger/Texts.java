package jp.sekimori.app.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.FileValue;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.site.Wareki;

/**
 * What values are called in Japanese, for names of entries, searches and tables.
 *
 * @param entries names of the entries that values name
 */
record Texts(Snapshot day, Map<UUID, String> entries) {

  String of(Field field, String value) {
    return switch (field.kind()) {
      case TEXT, NOTE, NUMBER, ADDRESS, MAC, PORTS, URL, CORPORATE_NUMBER, CLAUSE, TIME -> value;
      case DATE -> Wareki.day(LocalDate.parse(value));
      case YES_NO, CHOICE, CLASS ->
          field.option(value).map(option -> option.label().ja()).orElse(value);
      case PERSON -> day.state().name(UUID.fromString(value));
      case OFFICE -> office(value);
      case ENTRY -> Optional.ofNullable(entries.get(UUID.fromString(value))).orElse("");
      case FILE -> FileValue.read(value).map(FileValue::name).orElse("");
    };
  }

  String office(String value) {
    return day.state().office(UUID.fromString(value)).map(State.Office::name).orElse("");
  }
}
