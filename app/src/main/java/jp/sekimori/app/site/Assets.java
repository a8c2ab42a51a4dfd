package jp.sekimori.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Style sheets, scripts and images. Their address contains a digest of them all, so browsers may
 * keep them for ever and still get the new ones after an update.
 */
@Component
class Assets {
  private static final String OWN = "classpath:/assets/";

  private final String htmx;
  private final String version;

  Assets(@Value("${sekimori.htmx-version}") String htmxVersion) throws IOException {
    this.htmx = "classpath:/META-INF/resources/webjars/htmx.org/" + htmxVersion + "/dist/";
    this.version = digest();
  }

  String[] places() {
    return new String[] {OWN, htmx};
  }

  String version() {
    return version;
  }

  String path() {
    return "/assets/" + version + "/";
  }

  private String digest() throws IOException {
    var digest = sha256();
    digest.update(htmx.getBytes(StandardCharsets.UTF_8));
    for (var resource : new PathMatchingResourcePatternResolver().getResources(OWN + "**/*.*")) {
      digest.update(resource.getContentAsByteArray());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
