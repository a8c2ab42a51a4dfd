package jp.sekimori.rules.read;

import java.io.StringReader;
import java.util.Optional;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a YAML file as a tree whose every node knows its line. No value becomes an object. */
public final class Yaml {
  private static final int MOST_CHARACTERS = 4_000_000;

  private Yaml() {}

  /** The root of the file; empty, with the problem told, where it is not YAML. */
  public static Optional<Field> read(String file, String text, Problems problems) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setAllowDuplicateKeys(false);
    try {
      var parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
      Node root = new Composer(parser, new Resolver(), options).getSingleNode();
      if (root != null) {
        return Optional.of(new Field(file, root, problems));
      }
      tell(problems, new Place(file, 1), new Words("空のファイルです。", "The file is empty."));
    } catch (MarkedYAMLException e) {
      tell(
          problems,
          new Place(file, line(e)),
          new Words("YAMLとして読めません。", "This cannot be read as YAML: " + e.getProblem() + "."));
    } catch (YAMLException e) {
      tell(
          problems, new Place(file, 1), new Words("YAMLとして読めません。", "This cannot be read as YAML."));
    }
    return Optional.empty();
  }

  /** A bracket that is not closed is noticed far below; what helps is where it was opened. */
  private static int line(MarkedYAMLException e) {
    String context = e.getContext();
    boolean isBracket = context != null && context.contains("flow") && e.getContextMark() != null;
    Mark mark = isBracket ? e.getContextMark() : e.getProblemMark();
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private static void tell(Problems problems, Place place, Words what) {
    problems.add(
        place,
        FileFault.NOT_YAML,
        what,
        new Words(
            "字下げと、コロンの後の空白を確かめてください。「>」又は「<」で始まる条件は引用符で囲みます。",
            "Check the indentation and the blank after each colon. A condition that begins with >"
                + " or < stands in quotes."));
  }
}
