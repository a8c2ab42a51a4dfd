/**
 * What waits for people (待っているもの), whoever they are on the day, and how they are told: on the start
 * page, and by mail that says number and link and nothing else. Modules put what waits with {@link
 * jp.sekimori.app.waiting.Waiting#put}, and take it away when it is done.
 */
@ApplicationModule(
    displayName = "Waiting",
    allowedDependencies = {
      "kernel",
      "store",
      "journal",
      "organization",
      "organization :: leaving",
      "access",
      "site"
    })
@NullMarked
package jp.sekimori.app.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
