package jp.sekimori.benchmarks.rules;

import jp.sekimori.benchmarks.rules.Example.Means;
import jp.sekimori.benchmarks.rules.Example.Must;
import jp.sekimori.benchmarks.rules.Example.Terms;

/** The same by hand with nothing but bits: as fast as ifs can be with reasons. */
final class HandWrittenLean {
  /** A fresh answer: rank of the effect, obligations and rows as bits. */
  record Answer(int effect, int must, int rows) {}

  private static final int ENCRYPT = 1 << Must.ENCRYPT.ordinal();
  private static final int LOCK = 1 << Must.LOCK.ordinal();
  private static final int CONSULT = 1 << Must.CONSULT.ordinal();
  private static final int RECORD = 1 << Must.RECORD.ordinal();
  private static final int SIGN = 1 << Must.SIGN.ordinal();
  private static final int REVIEW = 1 << Must.REVIEW.ordinal();

  private HandWrittenLean() {}

  static Answer decide(Example facts) {
    long one = first(facts);
    long other = second(facts);
    long both = one | other;
    return new Answer(
        (int) Math.max(one >>> 40, other >>> 40), (int) (both >>> 32) & 0xFF, (int) both);
  }

  private static long first(Example facts) {
    int effect = 0;
    int must = 0;
    int rows = 0;
    rows |= 1 << 0;
    if (facts.personal()
        && (facts.terms() == Terms.GENERAL || facts.terms() == Terms.NEGOTIATED)
        && facts.count() >= 10000
        && facts.count() <= 100000
        && facts.assured()) {
      effect = Math.max(effect, 3);
      rows |= 1 << 1;
    }
    if (facts.personal() && facts.outside() && facts.terms() == Terms.OWN) {
      effect = Math.max(effect, 1);
      must |= REVIEW | CONSULT;
      rows |= 1 << 2;
    }
    if (!facts.personal() && !facts.outside() && facts.integrity() == 1 && !facts.assured()) {
      effect = Math.max(effect, 2);
      must |= SIGN;
      rows |= 1 << 3;
    }
    if (!facts.outside() && facts.confidentiality() == 3 && facts.terms() == Terms.GENERAL) {
      effect = Math.max(effect, 1);
      must |= ENCRYPT | REVIEW;
      rows |= 1 << 4;
    }
    if (facts.outside()
        && (facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)
        && !facts.assured()) {
      effect = Math.max(effect, 2);
      must |= SIGN | CONSULT;
      rows |= 1 << 5;
    }
    if (facts.personal() && (facts.means() == Means.CLOUD || facts.means() == Means.POST)) {
      effect = Math.max(effect, 3);
      rows |= 1 << 6;
    }
    if (facts.terms() == Terms.OWN && facts.means() == Means.CLOUD && facts.count() < 1000) {
      effect = Math.max(effect, 2);
      must |= RECORD;
      rows |= 1 << 7;
    }
    if ((facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)
        && (facts.means() == Means.CLOUD
            || facts.means() == Means.CAR
            || facts.means() == Means.POST)
        && facts.count() < 1000) {
      effect = Math.max(effect, 1);
      must |= CONSULT;
      rows |= 1 << 8;
    }
    if (facts.personal()
        && !facts.outside()
        && (facts.means() == Means.MAIL
            || facts.means() == Means.CLOUD
            || facts.means() == Means.CAR)
        && !facts.assured()) {
      effect = Math.max(effect, 2);
      must |= REVIEW;
      rows |= 1 << 9;
    }
    if (!facts.personal()
        && !facts.outside()
        && (facts.terms() == Terms.GENERAL || facts.terms() == Terms.NEGOTIATED)) {
      rows |= 1 << 10;
    }
    if (facts.outside()
        && facts.confidentiality() == 1
        && (facts.means() == Means.MAIL || facts.means() == Means.POST)) {
      rows |= 1 << 11;
    }
    if (!facts.outside() && facts.integrity() == 2 && facts.assured()) {
      effect = Math.max(effect, 3);
      rows |= 1 << 12;
    }
    if (facts.personal() && facts.integrity() == 2 && facts.count() < 10000) {
      effect = Math.max(effect, 1);
      must |= ENCRYPT;
      rows |= 1 << 13;
    }
    if (facts.integrity() == 2 && facts.means() == Means.CLOUD) {
      effect = Math.max(effect, 1);
      must |= ENCRYPT;
      rows |= 1 << 14;
    }
    return (long) effect << 40 | (long) must << 32 | rows;
  }

  private static long second(Example facts) {
    int effect = 0;
    int must = 0;
    int rows = 0;
    if (!facts.outside() && facts.count() >= 10 && facts.count() <= 100 && facts.assured()) {
      effect = Math.max(effect, 2);
      must |= SIGN | REVIEW;
      rows |= 1 << 15;
    }
    if (facts.confidentiality() == 1 && facts.integrity() == 1 && facts.terms() == Terms.OWN) {
      effect = Math.max(effect, 2);
      must |= LOCK;
      rows |= 1 << 16;
    }
    if (!facts.outside() && facts.terms() == Terms.GENERAL && facts.assured()) {
      effect = Math.max(effect, 1);
      must |= CONSULT;
      rows |= 1 << 17;
    }
    if ((facts.means() == Means.MAIL || facts.means() == Means.CLOUD)
        && facts.count() >= 1000
        && facts.count() <= 10000) {
      rows |= 1 << 18;
    }
    if (!facts.outside()
        && facts.integrity() == 1
        && (facts.means() == Means.MAIL || facts.means() == Means.POST)) {
      rows |= 1 << 19;
    }
    if (facts.outside()
        && facts.terms() == Terms.GENERAL
        && facts.count() >= 10000
        && facts.count() <= 100000
        && !facts.assured()) {
      rows |= 1 << 20;
    }
    if (!facts.outside() && (facts.means() == Means.CAR || facts.means() == Means.POST)) {
      effect = Math.max(effect, 1);
      must |= LOCK;
      rows |= 1 << 21;
    }
    if (facts.personal()
        && facts.outside()
        && facts.terms() == Terms.NEGOTIATED
        && facts.assured()) {
      effect = Math.max(effect, 1);
      must |= REVIEW | CONSULT;
      rows |= 1 << 22;
    }
    if (facts.personal()
        && facts.outside()
        && (facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)
        && facts.count() < 10) {
      rows |= 1 << 23;
    }
    if (!facts.outside() && (facts.means() == Means.CLOUD || facts.means() == Means.CAR)) {
      effect = Math.max(effect, 1);
      must |= RECORD | ENCRYPT;
      rows |= 1 << 24;
    }
    if (facts.confidentiality() >= 2 && facts.integrity() == 2) {
      rows |= 1 << 25;
    }
    if (facts.outside()
        && facts.integrity() == 2
        && (facts.means() == Means.CLOUD
            || facts.means() == Means.CAR
            || facts.means() == Means.POST)
        && facts.count() >= 10) {
      effect = Math.max(effect, 2);
      must |= LOCK;
      rows |= 1 << 26;
    }
    if ((facts.means() == Means.MAIL || facts.means() == Means.CAR || facts.means() == Means.POST)
        && facts.count() >= 100) {
      effect = Math.max(effect, 2);
      must |= ENCRYPT;
      rows |= 1 << 27;
    }
    if (facts.personal()
        && facts.outside()
        && facts.confidentiality() >= 2
        && (facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)) {
      rows |= 1 << 28;
    }
    if (!facts.outside() && facts.terms() == Terms.NEGOTIATED) {
      rows |= 1 << 29;
    }
    return (long) effect << 40 | (long) must << 32 | rows;
  }
}
