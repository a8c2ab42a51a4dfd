/** The application: one module per subject below this package. */
@NullMarked
package jp.sekimori.app;

import org.jspecify.annotations.NullMarked;
