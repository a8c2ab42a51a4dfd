/** Papers of applications 申請書・許可書 as PDF. */
@NullMarked
package jp.sekimori.app.application.paper;

import org.jspecify.annotations.NullMarked;
