/** Forms that change who is who by hand, and the roles of the policy. */
@NullMarked
package jp.sekimori.app.organization.web.edit;

import org.jspecify.annotations.NullMarked;
