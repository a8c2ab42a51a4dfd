package jp.sekimori.app.policy.pack.web;

import java.nio.charset.StandardCharsets;
import jp.sekimori.app.policy.Edition;
import org.springframework.web.util.UriUtils;

/** Where clauses are found. */
public final class Addresses {
  private Addresses() {}

  /** A clause of the pack; this address never changes. */
  public static String clause(String policy, String id) {
    return "/policies/"
        + policy
        + "/clauses/"
        + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }

  /** A clause of a stored edition. */
  public static String clause(Edition edition, String path) {
    return clause(edition.policy().code(), edition.code(), path);
  }

  public static String clause(String policy, String edition, String path) {
    return "/policies/"
        + policy
        + "/"
        + edition
        + "/clause?at="
        + UriUtils.encode(path, StandardCharsets.UTF_8);
  }
}
