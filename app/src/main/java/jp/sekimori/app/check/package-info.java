/**
 * Checks 点検 carried out as packs say them: opened on their days for each office, entry or the
 * organization, or as a step of something else; answered question by question; what is not as it
 * should be is a finding until it is mended.
 */
@ApplicationModule(
    displayName = "Check",
    allowedDependencies = {
      "kernel",
      "store",
      "journal",
      "organization",
      "policy",
      "policy::pack",
      "decision",
      "control",
      "waiting",
      "form",
      "ledger",
      "sheet",
      "site"
    })
@NullMarked
package jp.sekimori.app.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
