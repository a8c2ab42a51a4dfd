package jp.sekimori.app.organization;

/**
 * What is believed of one thing on the days of a period.
 *
 * @param is how it is on these days
 */
public record Term<T>(T is, Period period) {}
