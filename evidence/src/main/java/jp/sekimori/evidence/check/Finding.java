package jp.sekimori.evidence.check;

import jp.sekimori.evidence.Message;

/**
 * One thing that is not as it was.
 *
 * @param what what was found
 * @param meaning what that means, and what it leaves open
 */
public record Finding(Kind kind, Place place, Message what, Message meaning) {}
