/**
 * A prefecture and a town that do not exist, made from a seed: offices, posts, people and who holds
 * what. For trying the product, for tests, and for measuring at a real size.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "kernel",
      "journal",
      "organization",
      "sheet",
      "access",
      "policy",
      "policy::pack",
      "policy::review",
      "decision",
      "decision::kept",
      "form",
      "ledger",
      "application",
      "check",
      "text",
      "site"
    })
@NullMarked
package jp.sekimori.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
