/** The page on which a small organization is set up by hand. */
@NullMarked
package jp.sekimori.app.organization.web;

import org.jspecify.annotations.NullMarked;
