/** The pages themselves, and what their templates are handed. */
@NullMarked
package jp.sekimori.app.text.web;

import org.jspecify.annotations.NullMarked;
