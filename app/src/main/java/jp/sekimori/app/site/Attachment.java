package jp.sekimori.app.site;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Files that a browser is to store and not to show. */
public final class Attachment {
  private Attachment() {}

  /** The file under its name; characters that no file name may have are replaced by ＿. */
  public static ResponseEntity<byte[]> answer(String name, String mediaType, byte[] content) {
    String disposition =
        ContentDisposition.attachment()
            .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "＿"), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(content);
  }
}
