/**
 * Who may come in: accounts, sign-in of every kind, sessions, API tokens, and the first
 * administrator. Answers the {@link jp.sekimori.app.site.Gate} for every request.
 */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {
      "kernel",
      "store",
      "journal",
      "organization",
      "organization :: leaving",
      "site"
    })
@NullMarked
package jp.sekimori.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
