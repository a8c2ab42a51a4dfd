/** The pages where lists are handed over, checked, previewed and applied. */
@NullMarked
package jp.sekimori.app.organization.change.web;

import org.jspecify.annotations.NullMarked;
