/** Pages of imports, policies, editions and clauses. */
@NamedInterface("web")
@NullMarked
package jp.sekimori.app.policy.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
