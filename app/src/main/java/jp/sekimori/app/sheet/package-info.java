/**
 * Tables as offices have them: CSV in any of the usual encodings and XLSX, with titles above the
 * heads, merged cells, heads of their own and dates in 和暦. Reads what is there and names what it
 * cannot read; knows nothing of what the tables are about.
 */
@ApplicationModule(
    displayName = "Sheet",
    allowedDependencies = {})
@NullMarked
package jp.sekimori.app.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
