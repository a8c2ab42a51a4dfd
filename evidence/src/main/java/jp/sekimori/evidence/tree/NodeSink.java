package jp.sekimori.evidence.tree;

/** Takes the nodes that an append completes, leaves included, so that a store can keep them. */
@FunctionalInterface
public interface NodeSink {
  NodeSink NONE = (node, hash) -> {};

  void completed(Node node, Hash hash);
}
