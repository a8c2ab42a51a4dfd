package jp.sekimori.app.site;

import jp.sekimori.app.kernel.Acting;

/**
 * Somebody signed in, as long as one request lasts.
 *
 * @param person the name
 * @param post the main post and its office; empty for somebody who holds none
 * @param organization its name
 */
public record Visit(Acting acting, String person, String post, String organization) {}
