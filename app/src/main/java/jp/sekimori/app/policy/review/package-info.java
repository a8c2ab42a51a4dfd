/**
 * The review of what was read from a file before it becomes an edition: its clauses one by one,
 * what was decided about each, and the tree that follows from the decisions. Knows no database and
 * no page.
 */
@NamedInterface("review")
@NullMarked
package jp.sekimori.app.policy.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
