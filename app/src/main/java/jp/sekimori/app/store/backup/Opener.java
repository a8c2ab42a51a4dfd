package jp.sekimori.app.store.backup;

import java.nio.file.Path;

/** What a backup is opened with. */
public sealed interface Opener {

  record Passphrase(String words) implements Opener {
    @Override
    public String toString() {
      return "a passphrase";
    }
  }

  /**
   * @param file an OpenPGP secret key
   * @param words its passphrase; empty where it has none
   */
  record SecretKey(Path file, String words) implements Opener {
    @Override
    public String toString() {
      return "the key " + file;
    }
  }
}
