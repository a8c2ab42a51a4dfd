/** Pages of checks 点検: what waits, sheets to answer on screen and on paper, what was found. */
@NullMarked
package jp.sekimori.app.check.web;

import org.jspecify.annotations.NullMarked;
