package jp.sekimori.app.store.backup;

/**
 * How far a journal had got.
 *
 * @param organization its code
 * @param size how many records have their place in it
 * @param root the hash above them
 */
public record LogState(String organization, long size, String root) {}
