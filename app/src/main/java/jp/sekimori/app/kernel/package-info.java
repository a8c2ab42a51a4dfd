/**
 * What every module says: whose data, who acts, with which rights, on which day. Small and guarded:
 * a word goes here only when two modules need it.
 */
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
@NullMarked
package jp.sekimori.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
