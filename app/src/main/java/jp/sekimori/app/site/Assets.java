package jp.sekimori.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import jp.sekimori.evidence.tree.Hash;
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
    MessageDigest digest = Hash.sha256();
    digest.update(htmx.getBytes(StandardCharsets.UTF_8));
    for (var resource : new PathMatchingResourcePatternResolver().getResources(OWN + "**/*.*")) {
      digest.update(resource.getContentAsByteArray());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 6);
  }
}
