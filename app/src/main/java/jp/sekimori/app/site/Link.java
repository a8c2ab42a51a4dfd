package jp.sekimori.app.site;

/**
 * A link whose text is not wording but content.
 *
 * @param text in Japanese, as titles are
 */
public record Link(String address, String text) {}
