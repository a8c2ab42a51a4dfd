package jp.sekimori.app.site;

/**
 * @param status what the server answered
 * @param worded which wording fits
 */
public record ErrorPage(int status, String worded) {}
