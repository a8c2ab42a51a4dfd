package jp.sekimori.app.store;

/**
 * A database that can be signed in to.
 *
 * @param owner owns the tables and so sees every organization's rows: migrations, backup, restore
 * @param application what everything else runs as; row-level security holds it
 */
public record Database(Login owner, Login application) {}
