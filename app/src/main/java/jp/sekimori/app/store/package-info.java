/** The database: its connection, its transactions, its upkeep. */
@ApplicationModule(displayName = "Store", allowedDependencies = "kernel")
@NullMarked
package jp.sekimori.app.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
