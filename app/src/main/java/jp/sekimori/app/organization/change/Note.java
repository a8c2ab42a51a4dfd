package jp.sekimori.app.organization.change;

import jp.sekimori.clauses.text.Message;

/** Something about a row that hinders nothing and should be known. */
public record Note(int row, Message what) {}
