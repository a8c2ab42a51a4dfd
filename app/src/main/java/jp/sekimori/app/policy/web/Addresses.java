package jp.sekimori.app.policy.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.outline.Outline.Node;
import org.springframework.web.util.UriUtils;

/** The permanent addresses of policies, editions and clauses. */
public final class Addresses {
  private Addresses() {}

  public static String of(Policy policy) {
    return "/policies/" + policy.code();
  }

  public static String of(Edition edition) {
    return of(edition.policy()) + "/" + edition.code();
  }

  public static String of(Edition edition, Node node) {
    return of(edition, node.path().toString());
  }

  /** Labels hold anything but letters of ASCII: each step is written in its UTF-8 bytes. */
  public static String of(Edition edition, String path) {
    return of(edition.policy().code(), edition.code(), path);
  }

  /** The same, by the short names alone. */
  public static String of(String policy, String edition, String path) {
    return "/policies/"
        + policy
        + "/"
        + edition
        + "/clauses/"
        + Arrays.stream(path.split("/"))
            .map(step -> UriUtils.encode(step, StandardCharsets.UTF_8))
            .collect(Collectors.joining("/"));
  }

  /** A clause by the id that its pack gives it, whatever the edition. */
  public static String of(Policy policy, PackClause clause) {
    return of(policy.code(), clause);
  }

  /** The same of a policy that need not be held. */
  public static String of(String policy, PackClause clause) {
    return ofId(policy, clause.id());
  }

  public static String ofId(String policy, String id) {
    return "/policies/"
        + policy
        + "/clauses/"
        + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }

  /** The history of a clause in whatever edition. */
  public static String historyOf(Policy policy, Node node) {
    return "/history/clause?policy="
        + policy.code()
        + "&path="
        + UriUtils.encode(node.path().toString(), StandardCharsets.UTF_8);
  }

  public static String historyOf(Edition edition) {
    return "/history/edition/" + edition.id();
  }

  static List<Link> trail(Policy policy) {
    return List.of(new Link("/policies", "規程"), new Link(of(policy), policy.title()));
  }
}
