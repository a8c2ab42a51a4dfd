/** Pages of sign-in, of one's own account, and of the administration of accounts. */
@NullMarked
package jp.sekimori.app.access.web;

import org.jspecify.annotations.NullMarked;
