/** The first page after signing in: what binds today, what waits, and the way to everything. */
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {"kernel", "site", "organization", "policy", "decision", "waiting"})
@NullMarked
package jp.sekimori.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
