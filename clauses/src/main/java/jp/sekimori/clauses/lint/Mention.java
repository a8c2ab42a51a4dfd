package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.reference.ReferenceReader;
import jp.sekimori.clauses.reference.Resolution;
import jp.sekimori.clauses.reference.Resolver;
import jp.sekimori.clauses.text.Message;

/** A reference at its place in a text, looked up. */
record Mention(Stretch stretch, Reference reference, Resolution resolution) {

  static List<Mention> in(List<Stretch> stretches, Resolver resolver) {
    var mentions = new ArrayList<Mention>();
    for (Stretch stretch : stretches) {
      for (Reference reference : ReferenceReader.read(stretch.text())) {
        mentions.add(new Mention(stretch, reference, resolver.resolve(reference, stretch.node())));
      }
    }
    return List.copyOf(mentions);
  }

  String printed() {
    return reference.printed();
  }

  /** The clauses it may mean; none where it cannot be looked up. */
  List<Node> targets() {
    return resolution instanceof Resolution.Found found ? found.nodes() : List.of();
  }

  boolean isMissing() {
    return resolution instanceof Resolution.Missing;
  }

  void tell(Rule rule, Report report, Message message, List<Node> others) {
    var evidence = new ArrayList<String>();
    evidence.add(
        Evidence.at(
            stretch.lineAt(reference.start()), stretch.around(reference.start(), reference.end())));
    evidence.addAll(Evidence.of(others));
    report.add(rule, stretch, reference.start(), message, evidence, null);
  }
}
