/**
 * Keeps people and accounts in step with a directory (LDAP, Active Directory): nightly, or when an
 * administrator asks. Posts stay as they are; personnel changes decide about those.
 */
@NullMarked
package jp.sekimori.app.access.directory;

import org.jspecify.annotations.NullMarked;
