package jp.sekimori.app.site;

import static jp.sekimori.app.kernel.Right.BIND_ROLES;
import static jp.sekimori.app.kernel.Right.EXPORT_JOURNAL;
import static jp.sekimori.app.kernel.Right.IMPORT_EDITIONS;
import static jp.sekimori.app.kernel.Right.MANAGE_ACCOUNTS;
import static jp.sekimori.app.kernel.Right.MANAGE_ORGANIZATION;
import static jp.sekimori.app.kernel.Right.READ_ADMINISTRATION;
import static jp.sekimori.app.kernel.Right.READ_JOURNAL;
import static jp.sekimori.app.kernel.Right.READ_PEOPLE;
import static jp.sekimori.app.kernel.Right.READ_POLICIES;
import static jp.sekimori.app.kernel.Right.USE_WORKBENCH;
import static jp.sekimori.app.site.Access.ANYONE;
import static jp.sekimori.app.site.Access.IN_DEMO;
import static jp.sekimori.app.site.Access.SIGNED_IN;
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
          get("/", SIGNED_IN),
          get("/assets/**", ANYONE),
          get("/texts", USE_WORKBENCH),
          get("/texts/help", ANYONE),
          post("/texts/file", USE_WORKBENCH),
          post("/texts/pair", USE_WORKBENCH),
          post("/texts/sample", USE_WORKBENCH),
          get("/texts/{id}", USE_WORKBENCH),
          get("/texts/{id}/outline", USE_WORKBENCH),
          get("/texts/{id}/lint", USE_WORKBENCH),
          get("/texts/{id}/download", USE_WORKBENCH),
          get("/texts/{id}/table", USE_WORKBENCH),
          post("/texts/{id}/discard", USE_WORKBENCH),
          get("/history", SIGNED_IN),
          get("/history/clause", READ_JOURNAL),
          get("/history/{kind}/{id}", SIGNED_IN),
          get("/records/{id}", SIGNED_IN),
          post("/records/{id}/personal", SIGNED_IN),
          get("/journal", READ_JOURNAL),
          get("/journal/checkpoint", READ_JOURNAL),
          post("/journal/checkpoint", READ_JOURNAL),
          post("/journal/export", EXPORT_JOURNAL),
          get("/api/v1/journal", READ_JOURNAL),
          get("/api/v1/journal/checkpoint", READ_JOURNAL),
          post("/api/v1/journal/checkpoint", READ_JOURNAL),
          get("/api/v1/journal/records/{number}", READ_JOURNAL),
          get("/api/v1/journal/records/{number}/proof", READ_JOURNAL),
          get("/api/v1/journal/consistency", READ_JOURNAL),
          get("/api/v1/journal/export", EXPORT_JOURNAL),
          get("/sign-in", ANYONE),
          post("/sign-in", ANYONE),
          get("/sign-in/oidc", ANYONE),
          get("/sign-in/oidc/back", ANYONE),
          post("/sign-out", SIGNED_IN),
          get("/password", ANYONE),
          post("/password", ANYONE),
          get("/account", SIGNED_IN),
          post("/account/password", SIGNED_IN),
          post("/account/sessions/end", SIGNED_IN),
          post("/account/sessions/{key}/end", SIGNED_IN),
          post("/account/tokens", SIGNED_IN),
          post("/account/tokens/{id}/revoke", SIGNED_IN),
          get("/api/v1/me", SIGNED_IN),
          get("/accounts", MANAGE_ACCOUNTS),
          post("/accounts", MANAGE_ACCOUNTS),
          get("/accounts/{id}", MANAGE_ACCOUNTS),
          post("/accounts/{id}/disable", MANAGE_ACCOUNTS),
          post("/accounts/{id}/enable", MANAGE_ACCOUNTS),
          post("/accounts/{id}/link", MANAGE_ACCOUNTS),
          post("/accounts/{id}/sign-out", MANAGE_ACCOUNTS),
          post("/accounts/{id}/identity", MANAGE_ACCOUNTS),
          get("/administration", READ_ADMINISTRATION),
          get("/me", SIGNED_IN),
          get("/people", READ_PEOPLE),
          get("/people/{id}", READ_PEOPLE),
          get("/offices", READ_PEOPLE),
          get("/offices/{id}", READ_PEOPLE),
          get("/posts/{id}", READ_PEOPLE),
          get("/api/v1/people", READ_PEOPLE),
          get("/api/v1/roles/{role}/holders", READ_PEOPLE),
          get("/staff", MANAGE_ORGANIZATION),
          post("/staff/offices", MANAGE_ORGANIZATION),
          post("/staff/posts", MANAGE_ORGANIZATION),
          post("/staff/people", MANAGE_ORGANIZATION),
          post("/staff/holdings", MANAGE_ORGANIZATION),
          post("/staff/holdings/{id}/end", MANAGE_ORGANIZATION),
          post("/staff/roles", BIND_ROLES),
          post("/staff/roles/{id}/end", BIND_ROLES),
          get("/chart", READ_PEOPLE),
          get("/chart/download", READ_PEOPLE),
          get("/roles/{role}/holders", READ_PEOPLE),
          get("/setup", ANYONE),
          post("/setup", ANYONE),
          get("/imports", IMPORT_EDITIONS),
          post("/imports", IMPORT_EDITIONS),
          get("/imports/{review}", IMPORT_EDITIONS),
          get("/imports/{review}/items/{item}", IMPORT_EDITIONS),
          post("/imports/{review}/decisions", IMPORT_EDITIONS),
          post("/imports/{review}/undo", IMPORT_EDITIONS),
          post("/imports/{review}/discard", IMPORT_EDITIONS),
          get("/imports/{review}/original", IMPORT_EDITIONS),
          get("/imports/{review}/confirm", IMPORT_EDITIONS),
          post("/imports/{review}/confirm", IMPORT_EDITIONS),
          get("/policies", READ_POLICIES),
          get("/policies/{policy}", READ_POLICIES),
          get("/policies/{policy}/{edition}", READ_POLICIES),
          get("/policies/{policy}/{edition}/clauses/{*path}", READ_POLICIES),
          post("/policies/{policy}/{edition}/clauses/{*path}", IMPORT_EDITIONS),
          get("/policies/{policy}/{edition}/original", READ_POLICIES),
          get("/policies/{policy}/{edition}/decisions", READ_POLICIES),
          get("/policies/{policy}/{edition}/compare/{other}", READ_POLICIES),
          get("/policies/{policy}/{edition}/compare/{other}/download", READ_POLICIES),
          get("/policies/{policy}/{edition}/compare/{other}/table", READ_POLICIES),
          get("/policies/{policy}/{edition}/lint", READ_POLICIES),
          post("/policies/{policy}/{edition}/lint", IMPORT_EDITIONS),
          get("/policies/{policy}/{edition}/dates", IMPORT_EDITIONS),
          post("/policies/{policy}/{edition}/dates", IMPORT_EDITIONS),
          get("/search", READ_POLICIES),
          get("/search/results", READ_POLICIES),
          get("/policies/{policy}/clauses", READ_POLICIES),
          get("/policies/{policy}/clauses/{id}", READ_POLICIES),
          post("/policies/{policy}/pack", IMPORT_EDITIONS),
          get("/policies/{policy}/{edition}/pack", READ_POLICIES),
          post("/policies/{policy}/{edition}/pack", IMPORT_EDITIONS),
          get("/demo", IN_DEMO),
          post("/demo/sign-in", IN_DEMO),
          get("/demo/files/{file}", IN_DEMO),
          get("/error", ANYONE));

  private Routes() {}
}
