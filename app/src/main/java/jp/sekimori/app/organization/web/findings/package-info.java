/** The pages on what is amiss in who is who. */
@NullMarked
package jp.sekimori.app.organization.web.findings;

import org.jspecify.annotations.NullMarked;
