/**
 * Ledgers 台帳: what is registered and what becomes of it, as the pack's controls say. One table
 * holds the entries of all of them; see docs/adr/0031.
 */
@ApplicationModule(
    displayName = "Ledger",
    allowedDependencies = {
      "kernel",
      "store",
      "journal",
      "journal :: web",
      "organization",
      "policy",
      "policy :: pack",
      "decision",
      "decision :: kept",
      "control",
      "waiting",
      "form",
      "site",
      "sheet"
    })
@NullMarked
package jp.sekimori.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
