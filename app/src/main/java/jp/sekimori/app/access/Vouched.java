package jp.sekimori.app.access;

/**
 * Somebody whom a provider of identities vouches for.
 *
 * @param provider {@code oidc} or {@code ldap}
 * @param subject how the provider names the person, for ever
 * @param match the value by which to find the person the first time; empty where there is none
 * @param name what an account created for the person is called
 */
record Vouched(String provider, String subject, String match, String name) {}
