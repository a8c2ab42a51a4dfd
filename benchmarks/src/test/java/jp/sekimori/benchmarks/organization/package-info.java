/** What it costs to find out who is who, and to change it. */
@NullMarked
package jp.sekimori.benchmarks.organization;

import org.jspecify.annotations.NullMarked;
