/** Pages of applications. */
@NullMarked
package jp.sekimori.app.application.web;

import org.jspecify.annotations.NullMarked;
