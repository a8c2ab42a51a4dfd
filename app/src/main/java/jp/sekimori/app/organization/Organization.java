package jp.sekimori.app.organization;

import jp.sekimori.app.kernel.OrganizationId;

/**
 * @param code its short name in addresses and in the journal: {@code shirakawa}
 */
public record Organization(OrganizationId id, String code, String name) {}
