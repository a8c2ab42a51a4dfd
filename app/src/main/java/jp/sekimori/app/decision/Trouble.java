package jp.sekimori.app.decision;

import jp.sekimori.rules.read.Problem;

/**
 * Why rules were not loaded.
 *
 * @param pack the short name of the pack; empty where the whole folder is concerned
 * @param folder where the files lie
 * @param problem what is wrong, and how to mend it
 */
public record Trouble(String pack, String folder, Problem problem) {}
