/**
 * Decisions 判定: may somebody do something, under which conditions, and which clauses say so. Which
 * rules an organization decides by, on which day which edition of them counts, and what was decided
 * and kept.
 */
@ApplicationModule(
    displayName = "Decision",
    allowedDependencies = {
      "kernel",
      "store",
      "journal",
      "organization",
      "policy",
      "policy::pack",
      "policy::web",
      "site",
      "sheet"
    })
@NullMarked
package jp.sekimori.app.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
