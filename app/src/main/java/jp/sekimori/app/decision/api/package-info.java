/** Decisions for programs: one case or many, and the facts that they rest on. Nothing is kept. */
@NullMarked
package jp.sekimori.app.decision.api;

import org.jspecify.annotations.NullMarked;
