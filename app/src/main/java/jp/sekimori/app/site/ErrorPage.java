package jp.sekimori.app.site;

/**
 * @param status what the server answered
 * @param worded the status whose wording fits
 */
public record ErrorPage(int status, int worded) {}
