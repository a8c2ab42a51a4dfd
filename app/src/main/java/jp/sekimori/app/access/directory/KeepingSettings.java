package jp.sekimori.app.access.directory;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the directory in which people sign in is read whole. docs/sign-in.md explains each setting.
 *
 * @param reader the DN (Active Directory: also {@code name@domain}) under which it is read; empty
 *     for never
 * @param base below which people are; empty for that of signing in
 * @param filter that finds people
 * @param number the attribute with the staff number; empty for that of signing in
 * @param account the attribute with the name of an account
 * @param kana the attribute with the reading of the name; empty where there is none
 * @param state the attribute that tells whether an entry is disabled
 * @param changed the attribute that tells when it was changed
 * @param page how many entries are asked for at once
 * @param at when it is read each night
 * @param share of accounts, in percent: where more than these and more than {@code few} would be
 *     disabled, nothing is done before somebody confirms it
 */
@ConfigurationProperties("sekimori.directory")
record KeepingSettings(
    @DefaultValue("") String reader,
    @DefaultValue("") String password,
    @DefaultValue("") String base,
    @DefaultValue("(objectClass=person)") String filter,
    @DefaultValue("") String number,
    @DefaultValue("uid") String account,
    @DefaultValue("cn") String name,
    @DefaultValue("") String kana,
    @DefaultValue("mail") String mail,
    @DefaultValue("userAccountControl") String state,
    @DefaultValue("modifyTimestamp") String changed,
    @DefaultValue("500") int page,
    @DefaultValue("02:00") LocalTime at,
    @DefaultValue("5") int share,
    @DefaultValue("10") int few) {
  KeepingSettings {
    if (page < 1 || share < 0 || share > 100 || few < 0) {
      throw new IllegalArgumentException(
          "sekimori.directory: page is at least 1, share 0 to 100, few not negative");
    }
  }
}
