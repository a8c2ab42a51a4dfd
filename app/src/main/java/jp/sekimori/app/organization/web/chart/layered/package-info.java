/**
 * Where boxes and lines of a chart go: ranks from above to below, an order with few crossings,
 * places, and lines at right angles. It knows no roles and no drawing; see ADR 18.
 */
@NullMarked
package jp.sekimori.app.organization.web.chart.layered;

import org.jspecify.annotations.NullMarked;
