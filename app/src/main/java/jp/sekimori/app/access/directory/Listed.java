package jp.sekimori.app.access.directory;

import java.util.Optional;

/**
 * Somebody as the directory has him; texts as they stand there, empty where there are none.
 *
 * @param subject how the directory names the entry for ever
 * @param number the staff number
 * @param account the name of an account
 * @param disabled whether it lets him in nowhere
 * @param changed when the entry was changed, as the directory writes it
 */
public record Listed(
    String dn,
    String subject,
    String number,
    String account,
    String name,
    String kana,
    String mail,
    boolean disabled,
    Optional<String> changed) {}
