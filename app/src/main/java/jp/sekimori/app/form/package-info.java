/**
 * Fields to be filled in (記入欄): what a form asks, what was read from it, what is wrong and how to
 * mend it, and how values are shown. Ledgers, applications and checks use the same fields; values
 * are kept as canonical text.
 */
@ApplicationModule(
    displayName = "Form",
    allowedDependencies = {
      "kernel",
      "store",
      "organization",
      "policy",
      "policy::pack",
      "decision",
      "control",
      "site",
      "sheet"
    })
@NullMarked
package jp.sekimori.app.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
