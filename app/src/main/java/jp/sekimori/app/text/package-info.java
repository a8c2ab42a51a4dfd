/**
 * The page that reads policy texts: what a visitor hands over becomes a {@link
 * jp.sekimori.app.text.Work} that is kept in memory for a while and shown from several sides.
 */
@ApplicationModule(
    displayName = "Text",
    allowedDependencies = {"kernel", "site"})
@NullMarked
package jp.sekimori.app.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
