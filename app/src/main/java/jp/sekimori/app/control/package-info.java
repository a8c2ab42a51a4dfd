/**
 * Controls 統制: what is done about a policy, as a pack says it. A control has ledgers, applications
 * and checks; each of their parts cites the clauses it is there for. Here they are read and
 * checked; the engines that carry them out ask {@link jp.sekimori.app.control.Regimes} what binds
 * on a day. The format is laid down in docs/pack-format.md.
 */
@ApplicationModule(
    displayName = "Control",
    allowedDependencies = {
      "kernel",
      "journal",
      "organization",
      "policy",
      "policy::pack",
      "decision",
      "site"
    })
@NullMarked
package jp.sekimori.app.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
