/**
 * Organizations and who is who in them. A minimal model so far: offices, posts, people and the
 * roles that posts carry, by date.
 */
@ApplicationModule(
    displayName = "Organization",
    allowedDependencies = {"kernel", "store", "journal", "site", "sheet"})
@NullMarked
package jp.sekimori.app.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
