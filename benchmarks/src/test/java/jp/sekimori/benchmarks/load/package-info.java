/** How fast pages come when many people work, and how many that can be. */
@NullMarked
package jp.sekimori.benchmarks.load;

import org.jspecify.annotations.NullMarked;
