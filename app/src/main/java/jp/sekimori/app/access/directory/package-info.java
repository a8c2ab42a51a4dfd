/** Keeps people and accounts in step with a directory (LDAP, Active Directory). */
@NullMarked
package jp.sekimori.app.access.directory;

import org.jspecify.annotations.NullMarked;
