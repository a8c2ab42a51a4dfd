package jp.sekimori.app.command;

/**
 * A command and how its answer is wanted.
 *
 * @param json whether one JSON document goes to standard output instead of text for a reader
 */
record Request(Command command, Language language, boolean json) {}
