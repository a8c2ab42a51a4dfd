package jp.sekimori.app.journal.web;

/**
 * @param kind of the thing the history is about
 * @param name what people call it
 */
public record HistoryView(String kind, String name, Entries entries) {}
