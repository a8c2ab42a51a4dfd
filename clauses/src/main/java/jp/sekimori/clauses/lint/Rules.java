package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is, in the order in which docs/lint-rules.md lists them. */
final class Rules {
  static final List<Rule.OfText> OF_TEXT =
      List.of(
          new NumberDuplicate(),
          new NumberSkipped(),
          new NumberOrder(),
          new NumberStart(),
          new NumberStartContinued(),
          new LabelStyle(),
          new LabelNested(),
          new RangeOverlap(),
          new Excerpt(),
          new ReferenceMissing(),
          new ReferenceTitle(),
          new ReferenceNeighbour(),
          new ReferenceDistant(),
          new ReferenceSeveral(),
          new ReferenceItems(),
          new AttachmentMissing(),
          new AttachmentAbsent(),
          new AttachmentUnreferenced(),
          new BracketUnbalanced(),
          new BracketUncertain(),
          new BracketWidth(),
          new PunctuationDoubled(),
          new WordDoubled(),
          new EditRemains(),
          new Placeholder(),
          new PlaceholderDate(),
          new BlankInside(),
          new BlankEverywhere(),
          new WidthTwin(),
          new TermSpelling(),
          new TermOkurigana(),
          new DefinitionFullName(),
          new DefinitionTwice(),
          new DefinitionUnused(),
          new DefinitionLate(),
          new TermNear(),
          new ClauseDuplicate(),
          new Misspelling(),
          new DoubtfulSpelling());

  static final List<Rule.OfPair> OF_PAIR =
      List.of(
          new PairReferenceStale(),
          new PairReferenceDeleted(),
          new PairReferenceChanged(),
          new PairTermLeft(),
          new PairTermMixed(),
          new PairNewFault(),
          new PairClauseDuplicate(),
          new PairDefinitionLost());

  private Rules() {}

  static List<Rule> all() {
    return Stream.<Rule>concat(OF_TEXT.stream(), OF_PAIR.stream()).toList();
  }
}
