package jp.sekimori.app.store.backup;

import java.nio.file.Path;

/** What a backup is closed with. */
public sealed interface Lock {
  /** Shorter ones could be tried out by whoever gets hold of the file. */
  int SHORTEST_PASSPHRASE = 12;

  record Passphrase(String words) implements Lock {
    @Override
    public String toString() {
      return "a passphrase";
    }
  }

  /**
   * @param file an OpenPGP public key
   */
  record PublicKey(Path file) implements Lock {}
}
