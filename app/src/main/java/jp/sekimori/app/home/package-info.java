/** The first page after signing in: what there is to do, for whoever has signed in. */
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {"kernel", "site"})
@NullMarked
package jp.sekimori.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
