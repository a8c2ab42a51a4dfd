package jp.sekimori.app.policy.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import jp.sekimori.app.organization.RoleSet;

/** The shipped role sets, for tests that need nothing else. */
public final class RolesOfPacks {
  private RolesOfPacks() {}

  public static RoleSet find(String pack) {
    try {
      return new RolesInPacks(Unrevised.revisions()).shipped(pack).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
