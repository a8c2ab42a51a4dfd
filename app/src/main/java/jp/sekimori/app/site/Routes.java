package jp.sekimori.app.site;

import static jp.sekimori.app.site.Access.ANYONE;
import static jp.sekimori.app.site.Route.get;
import static jp.sekimori.app.site.Route.post;

import java.util.List;

/**
 * Every route with its rule, in one place. What is not listed here does not exist: it is answered
 * as not found, whether or not a controller would take it.
 */
final class Routes {
  static final List<Route> ALL =
      List.of(
          get("/", ANYONE),
          get("/assets/**", ANYONE),
          get("/texts", ANYONE),
          get("/texts/help", ANYONE),
          post("/texts/file", ANYONE),
          post("/texts/pair", ANYONE),
          post("/texts/sample", ANYONE),
          get("/texts/{id}", ANYONE),
          get("/texts/{id}/outline", ANYONE),
          get("/texts/{id}/lint", ANYONE),
          get("/texts/{id}/download", ANYONE),
          get("/texts/{id}/table", ANYONE),
          post("/texts/{id}/discard", ANYONE),
          get("/error", ANYONE));

  private Routes() {}
}
