/** The command line: what can be asked of the text library from a shell, without a web server. */
@NullMarked
package jp.sekimori.app.command;

import org.jspecify.annotations.NullMarked;
