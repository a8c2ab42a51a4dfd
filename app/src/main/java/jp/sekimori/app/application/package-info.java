/**
 * Applications 申請: what somebody asks for, the way that it takes through those who confirm and
 * decide, what was permitted, and the papers. Who decides follows from the rules and from the roles
 * of the day; what follows is done by the ledgers.
 */
@ApplicationModule(
    displayName = "Application",
    allowedDependencies = {
      "kernel",
      "store",
      "journal",
      "organization",
      "policy",
      "policy::pack",
      "decision",
      "decision::kept",
      "control",
      "waiting",
      "form",
      "ledger",
      "sheet",
      "site"
    })
@NullMarked
package jp.sekimori.app.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
