package jp.sekimori.rules.table;

/** One of the values that a fact may have, with the label that people read. */
public record Value(String id, Words label) {}
