/**
 * What deciding costs, beside ifs written by hand, a Drools rule unit and Apache KIE's DMN engine;
 * and whether exported tables mean the same to that engine.
 */
@NullMarked
package jp.sekimori.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
