package jp.sekimori.app.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The fictional policy that comes with the product, so that everything can be tried at once. */
@Component
public class Samples {
  private static final String TABLE = "table.txt";
  private static final String OLDER = "policy-old.txt";
  private static final String NEWER = "policy-new.txt";

  /** Its comparison table. */
  public HandedOver table() {
    return sample(TABLE);
  }

  public HandedOver older() {
    return sample(OLDER);
  }

  public HandedOver newer() {
    return sample(NEWER);
  }

  private static HandedOver sample(String name) {
    try {
      var resource = new ClassPathResource("samples/" + name);
      return new HandedOver(name, resource.getContentAsByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException("The application was built without its samples", broken);
    }
  }
}
