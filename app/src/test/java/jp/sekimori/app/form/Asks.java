package jp.sekimori.app.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.control.FormField.Asking;
import jp.sekimori.app.control.FormField.Bound;
import jp.sekimori.app.control.FormField.Past;
import jp.sekimori.app.control.FormField.Preset;
import jp.sekimori.app.control.When;

/** How a field is asked, said step by step: what is not said is as it is where nothing is. */
final class Asks {
  private boolean required;
  private When when = When.ALWAYS;
  private Optional<String> notBefore = Optional.empty();
  private Optional<Bound> notAfter = Optional.empty();
  private Optional<Past> notBehind = Optional.empty();
  private Optional<Preset> preset = Optional.empty();
  private List<String> otherThan = List.of();
  private Optional<String> takenFrom = Optional.empty();

  Asks required(boolean so) {
    required = so;
    return this;
  }

  Asks when(String field, String wanted) {
    when = new When(Map.of(field, wanted));
    return this;
  }

  Asks notBefore(String field) {
    notBefore = Optional.of(field);
    return this;
  }

  Asks notAfter(Bound bound) {
    notAfter = Optional.of(bound);
    return this;
  }

  Asks notBehind(Past past) {
    notBehind = Optional.of(past);
    return this;
  }

  Asks preset(Preset there) {
    preset = Optional.of(there);
    return this;
  }

  Asks otherThan(String field) {
    otherThan = List.of(field);
    return this;
  }

  Asks takenFrom(String field) {
    takenFrom = Optional.of(field);
    return this;
  }

  Asking asking() {
    return new Asking(
        required,
        when,
        notBefore,
        notAfter,
        notBehind,
        preset,
        otherThan,
        Optional.empty(),
        takenFrom,
        Optional.empty(),
        false,
        List.of());
  }
}
