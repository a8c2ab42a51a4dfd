package jp.sekimori.benchmarks.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.benchmarks.rules.Example.Means;
import jp.sekimori.benchmarks.rules.Example.Must;
import jp.sekimori.benchmarks.rules.Example.Terms;
import jp.sekimori.rules.table.Effect;

/** The table of thirty rows as somebody would write it by hand, with its reasons. */
final class HandWritten {
  /** A fresh answer: the strictest effect, what has to be done, and the numbers of the rows. */
  record Answer(Effect effect, Set<Must> must, List<Integer> rows) {}

  private HandWritten() {}

  static Answer decide(Example facts) {
    Set<Must> must = EnumSet.noneOf(Must.class);
    var rows = new ArrayList<Integer>();
    Effect effect = first(facts, Effect.ALLOWED, must, rows);
    return new Answer(second(facts, effect, must, rows), must, rows);
  }

  private static Effect first(Example facts, Effect before, Set<Must> must, List<Integer> rows) {
    Effect effect = before;
    rows.add(0);
    if (facts.personal()
        && (facts.terms() == Terms.GENERAL || facts.terms() == Terms.NEGOTIATED)
        && facts.count() >= 10000
        && facts.count() <= 100000
        && facts.assured()) {
      effect = strictest(effect, Effect.FORBIDDEN);
      rows.add(1);
    }
    if (facts.personal() && facts.outside() && facts.terms() == Terms.OWN) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.REVIEW);
      must.add(Must.CONSULT);
      rows.add(2);
    }
    if (!facts.personal() && !facts.outside() && facts.integrity() == 1 && !facts.assured()) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.SIGN);
      rows.add(3);
    }
    if (!facts.outside() && facts.confidentiality() == 3 && facts.terms() == Terms.GENERAL) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.ENCRYPT);
      must.add(Must.REVIEW);
      rows.add(4);
    }
    if (facts.outside()
        && (facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)
        && !facts.assured()) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.SIGN);
      must.add(Must.CONSULT);
      rows.add(5);
    }
    if (facts.personal() && (facts.means() == Means.CLOUD || facts.means() == Means.POST)) {
      effect = strictest(effect, Effect.FORBIDDEN);
      rows.add(6);
    }
    if (facts.terms() == Terms.OWN && facts.means() == Means.CLOUD && facts.count() < 1000) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.RECORD);
      rows.add(7);
    }
    if ((facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)
        && (facts.means() == Means.CLOUD
            || facts.means() == Means.CAR
            || facts.means() == Means.POST)
        && facts.count() < 1000) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.CONSULT);
      rows.add(8);
    }
    if (facts.personal()
        && !facts.outside()
        && (facts.means() == Means.MAIL
            || facts.means() == Means.CLOUD
            || facts.means() == Means.CAR)
        && !facts.assured()) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.REVIEW);
      rows.add(9);
    }
    if (!facts.personal()
        && !facts.outside()
        && (facts.terms() == Terms.GENERAL || facts.terms() == Terms.NEGOTIATED)) {
      rows.add(10);
    }
    if (facts.outside()
        && facts.confidentiality() == 1
        && (facts.means() == Means.MAIL || facts.means() == Means.POST)) {
      rows.add(11);
    }
    if (!facts.outside() && facts.integrity() == 2 && facts.assured()) {
      effect = strictest(effect, Effect.FORBIDDEN);
      rows.add(12);
    }
    if (facts.personal() && facts.integrity() == 2 && facts.count() < 10000) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.ENCRYPT);
      rows.add(13);
    }
    if (facts.integrity() == 2 && facts.means() == Means.CLOUD) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.ENCRYPT);
      rows.add(14);
    }
    return effect;
  }

  private static Effect second(Example facts, Effect before, Set<Must> must, List<Integer> rows) {
    Effect effect = before;
    if (!facts.outside() && facts.count() >= 10 && facts.count() <= 100 && facts.assured()) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.SIGN);
      must.add(Must.REVIEW);
      rows.add(15);
    }
    if (facts.confidentiality() == 1 && facts.integrity() == 1 && facts.terms() == Terms.OWN) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.LOCK);
      rows.add(16);
    }
    if (!facts.outside() && facts.terms() == Terms.GENERAL && facts.assured()) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.CONSULT);
      rows.add(17);
    }
    if ((facts.means() == Means.MAIL || facts.means() == Means.CLOUD)
        && facts.count() >= 1000
        && facts.count() <= 10000) {
      rows.add(18);
    }
    if (!facts.outside()
        && facts.integrity() == 1
        && (facts.means() == Means.MAIL || facts.means() == Means.POST)) {
      rows.add(19);
    }
    if (facts.outside()
        && facts.terms() == Terms.GENERAL
        && facts.count() >= 10000
        && facts.count() <= 100000
        && !facts.assured()) {
      rows.add(20);
    }
    if (!facts.outside() && (facts.means() == Means.CAR || facts.means() == Means.POST)) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.LOCK);
      rows.add(21);
    }
    if (facts.personal()
        && facts.outside()
        && facts.terms() == Terms.NEGOTIATED
        && facts.assured()) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.REVIEW);
      must.add(Must.CONSULT);
      rows.add(22);
    }
    if (facts.personal()
        && facts.outside()
        && (facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)
        && facts.count() < 10) {
      rows.add(23);
    }
    if (!facts.outside() && (facts.means() == Means.CLOUD || facts.means() == Means.CAR)) {
      effect = strictest(effect, Effect.ALLOWED_IF);
      must.add(Must.RECORD);
      must.add(Must.ENCRYPT);
      rows.add(24);
    }
    if (facts.confidentiality() >= 2 && facts.integrity() == 2) {
      rows.add(25);
    }
    if (facts.outside()
        && facts.integrity() == 2
        && (facts.means() == Means.CLOUD
            || facts.means() == Means.CAR
            || facts.means() == Means.POST)
        && facts.count() >= 10) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.LOCK);
      rows.add(26);
    }
    if ((facts.means() == Means.MAIL || facts.means() == Means.CAR || facts.means() == Means.POST)
        && facts.count() >= 100) {
      effect = strictest(effect, Effect.NEEDS_PERMIT);
      must.add(Must.ENCRYPT);
      rows.add(27);
    }
    if (facts.personal()
        && facts.outside()
        && facts.confidentiality() >= 2
        && (facts.terms() == Terms.NEGOTIATED || facts.terms() == Terms.OWN)) {
      rows.add(28);
    }
    if (!facts.outside() && facts.terms() == Terms.NEGOTIATED) {
      rows.add(29);
    }
    return effect;
  }

  private static Effect strictest(Effect one, Effect other) {
    return one.isStricterThan(other) ? one : other;
  }
}
