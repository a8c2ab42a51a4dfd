@NullMarked
package jp.sekimori.app.application;

import org.jspecify.annotations.NullMarked;
