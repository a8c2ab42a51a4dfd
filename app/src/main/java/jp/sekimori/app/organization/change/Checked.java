package jp.sekimori.app.organization.change;

import java.util.Optional;

/**
 * A list that was checked whole, against the organization as it stood at one moment.
 *
 * @param preview empty while anything is wrong
 * @param stamp names the state of the organization that it was checked against
 */
public record Checked(Table table, Plan plan, Optional<Preview> preview, String stamp) {}
