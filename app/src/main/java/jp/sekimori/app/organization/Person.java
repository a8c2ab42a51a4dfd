package jp.sekimori.app.organization;

import java.util.UUID;

/**
 * @param kana how the name is read; empty where not known
 * @param staffNumber 職員番号; empty where there is none
 */
public record Person(UUID id, String name, String kana, String staffNumber) {}
