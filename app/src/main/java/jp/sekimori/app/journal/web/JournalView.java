package jp.sekimori.app.journal.web;

import jp.sekimori.app.journal.Logbook.State;

/**
 * @param mayExport whether the visitor may take the log away
 */
public record JournalView(State state, Entries entries, boolean mayExport) {}
