package jp.sekimori.app.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A directory (LDAP, Active Directory) that knows passwords. docs/sign-in.md explains each setting.
 *
 * @param url {@code ldaps://host:636}, or {@code ldap://host:389} with StartTLS; empty for none
 * @param startTls whether an ldap:// connection is encrypted before anything is said
 * @param trust a file with the certificates (PEM) to trust; empty for those of the Java runtime
 * @param organization the code of the organization whose people it knows; empty where there is one
 * @param bind the name under which somebody signs in there, {@code {0}} for what was typed: {@code
 *     {0}@example.org} for Active Directory, {@code uid={0},ou=people,dc=example,dc=org}
 * @param base below which the person's entry is looked for
 * @param filter that finds the entry, {@code {0}} for what was typed
 * @param subject the attribute that names the entry for ever
 * @param attribute the attribute by which a person is found the first time
 * @param match what that attribute is compared with
 */
@ConfigurationProperties("sekimori.sign-in.ldap")
public record DirectorySettings(
    @DefaultValue("") String url,
    @DefaultValue("true") boolean startTls,
    @DefaultValue("") String trust,
    @DefaultValue("") String organization,
    @DefaultValue("uid={0}") String bind,
    @DefaultValue("") String base,
    @DefaultValue("(uid={0})") String filter,
    @DefaultValue("entryUUID") String subject,
    @DefaultValue("employeeNumber") String attribute,
    @DefaultValue("staff-number") Matching match) {

  public boolean isUsed() {
    return !url.isBlank();
  }
}
