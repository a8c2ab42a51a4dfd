/** The pages of who is who, of any day. */
@NullMarked
package jp.sekimori.app.organization.web;

import org.jspecify.annotations.NullMarked;
