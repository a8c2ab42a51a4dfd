/** Pages that show the rules of decisions as an official reads them, and compare editions. */
@NullMarked
package jp.sekimori.app.decision.rules;

import org.jspecify.annotations.NullMarked;
