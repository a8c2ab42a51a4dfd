/**
 * Policies that are kept: their editions with every clause, how they came in, when they bind.
 * Nothing becomes an edition before somebody has reviewed and confirmed it.
 */
@ApplicationModule(
    displayName = "Policy",
    allowedDependencies = {
      "kernel",
      "store",
      "journal",
      "organization",
      "site",
      "text",
      "text::web"
    })
@NullMarked
package jp.sekimori.app.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
