@NullMarked
package jp.sekimori.app.application.paper;

import org.jspecify.annotations.NullMarked;
