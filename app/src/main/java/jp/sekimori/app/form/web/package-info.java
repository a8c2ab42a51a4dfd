/** What the inputs of forms ask for while somebody types. */
@NullMarked
package jp.sekimori.app.form.web;

import org.jspecify.annotations.NullMarked;
