package jp.sekimori.benchmarks;

import com.github.gumtreediff.matchers.CompositeMatchers;
import com.github.gumtreediff.matchers.Mapping;
import com.github.gumtreediff.matchers.Matcher;
import com.github.gumtreediff.tree.DefaultTree;
import com.github.gumtreediff.tree.Tree;
import com.github.gumtreediff.tree.TypeSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.sekimori.clauses.outline.Outline;

/**
 * GumTree on the same two editions. It sees each clause's text without its label, which suits it
 * best; what it pairs is named by the plain rules of {@link Naming}.
 */
enum GumTree {
  SIMPLE(CompositeMatchers.SimpleGumtree::new),
  HYBRID(CompositeMatchers.HybridGumtree::new),
  CLASSIC(CompositeMatchers.ClassicGumtree::new);

  private final Supplier<Matcher> matcher;

  GumTree(Supplier<Matcher> matcher) {
    this.matcher = matcher;
  }

  Map<Outline.Node, Outline.Node> match(Outline older, Outline newer) {
    var nodes = new IdentityHashMap<Tree, Outline.Node>();
    Tree olderTree = tree(older, nodes);
    Tree newerTree = tree(newer, nodes);
    var pairs = new HashMap<Outline.Node, Outline.Node>();
    for (Mapping mapping : matcher.get().match(olderTree, newerTree)) {
      Outline.Node from = nodes.get(mapping.first);
      Outline.Node to = nodes.get(mapping.second);
      if (from != null && to != null) {
        pairs.put(from, to);
      }
    }
    return pairs;
  }

  Found compare(Outline older, Outline newer) {
    return new Naming(older, newer, match(older, newer)).found();
  }

  private static Tree tree(Outline outline, Map<Tree, Outline.Node> nodes) {
    var root = new DefaultTree(TypeSet.type("policy"), "");
    add(root, outline.rootNodes(), nodes);
    return root;
  }

  private static void add(Tree parent, List<Outline.Node> children, Map<Tree, Outline.Node> nodes) {
    for (Outline.Node child : children) {
      var tree = new DefaultTree(TypeSet.type("clause"), child.clause().text().text());
      nodes.put(tree, child);
      parent.addChild(tree);
      add(tree, child.children(), nodes);
    }
  }
}
