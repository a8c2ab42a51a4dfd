package jp.sekimori.app.text;

/**
 * A file as a visitor handed it over.
 *
 * @param name its name without folders; empty where none was chosen
 */
public record HandedOver(String name, byte[] bytes) {
  public boolean isMissing() {
    return name.isEmpty() && bytes.length == 0;
  }
}
