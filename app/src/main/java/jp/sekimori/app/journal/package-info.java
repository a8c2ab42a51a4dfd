/** The journal 証跡 of each organization: what was done, by whom, when, under which clause. */
@ApplicationModule(
    displayName = "Journal",
    allowedDependencies = {"kernel", "store", "store :: backup", "sheet", "site"})
@NullMarked
package jp.sekimori.app.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
