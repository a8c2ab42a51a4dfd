/** The pages できる？ and those of kept decisions. */
@NullMarked
package jp.sekimori.app.decision.web;

import org.jspecify.annotations.NullMarked;
