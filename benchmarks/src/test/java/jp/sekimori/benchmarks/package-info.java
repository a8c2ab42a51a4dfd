/** What the product costs and how often it is right, beside other tools in the same run. */
@NullMarked
package jp.sekimori.benchmarks;

import org.jspecify.annotations.NullMarked;
