/** Pages of imports, policies, editions and clauses. */
@NullMarked
package jp.sekimori.app.policy.web;

import org.jspecify.annotations.NullMarked;
