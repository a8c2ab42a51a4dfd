package jp.sekimori.app.organization.web.findings;

/**
 * A page of findings.
 *
 * @param unwritable the characters that stand in the way of the file that was asked for; empty
 *     where none does
 */
public record FindingsModel(FindingsView view, FindingsView.Part part, String unwritable) {}
