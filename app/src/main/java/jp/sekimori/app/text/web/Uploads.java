package jp.sekimori.app.text.web;

import java.io.IOException;
import jp.sekimori.app.text.HandedOver;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a form handed over. */
public final class Uploads {
  private Uploads() {}

  /** Some browsers send folders with the name; they are nobody's business. */
  public static HandedOver handedOver(@Nullable MultipartFile file) throws IOException {
    if (file == null) {
      return new HandedOver("", new byte[0]);
    }
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    int folders = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return new HandedOver(name.substring(folders + 1), file.getBytes());
  }
}
