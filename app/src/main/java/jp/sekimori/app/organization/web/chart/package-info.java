/** 別紙1, drawn from who is who on a day. */
@NullMarked
package jp.sekimori.app.organization.web.chart;

import org.jspecify.annotations.NullMarked;
