/**
 * What every page of the product shares: layout and look, wording and language, error pages,
 * security headers, and the list of all routes with who may use them.
 */
@ApplicationModule(displayName = "Site", allowedDependencies = "kernel")
@NullMarked
package jp.sekimori.app.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
