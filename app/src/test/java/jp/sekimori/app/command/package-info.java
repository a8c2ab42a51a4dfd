@NullMarked
package jp.sekimori.app.command;

import org.jspecify.annotations.NullMarked;
