/** Mail that tells of what waits: number and link, never the matter. */
@NullMarked
package jp.sekimori.app.waiting.mail;

import org.jspecify.annotations.NullMarked;
