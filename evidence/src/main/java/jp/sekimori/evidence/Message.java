package jp.sekimori.evidence;

/**
 * One statement to a user in both languages.
 *
 * @param ja administrative Japanese
 * @param en English
 */
public record Message(String ja, String en) {}
