package jp.sekimori.rules.table;

/**
 * A permit that has to be asked for.
 *
 * @param by the role that decides, by the pack's id
 */
public record Permit(String id, Words label, String by) {}
