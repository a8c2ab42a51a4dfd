package jp.sekimori.evidence.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import jp.sekimori.evidence.tree.CompactRange;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.HashRows;
import jp.sekimori.evidence.tree.Node;
import jp.sekimori.evidence.tree.Prover;

/** The lines of one checkpoint: what {@link CheckpointBlock} reads. */
final class CheckpointLines {
  private CheckpointLines() {}

  /**
   * @param covers how many records it covers
   * @param note the signed note as it is kept
   * @param previous how many the checkpoint before it covers, 0 for none
   */
  static byte[] of(HashRows rows, long covers, byte[] note, long previous) {
    byte[] block = block(new Prover(rows, covers), covers, note, previous);
    var lines = new ByteArrayOutputStream();
    lines.writeBytes(bytes(Words.CHECKPOINT + " " + covers + " " + Hash.ofData(block) + "\n"));
    lines.writeBytes(block);
    return lines.toByteArray();
  }

  private static byte[] block(Prover prover, long covers, byte[] note, long previous) {
    var block = new ByteArrayOutputStream();
    String text = new String(note, StandardCharsets.ISO_8859_1);
    String ended = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : ended.split("\n", -1)) {
      String marked = line.isEmpty() ? Words.NOTE : Words.NOTE + " " + line;
      block.writeBytes((marked + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    var peaks = prover.peaks().iterator();
    for (Node node : CompactRange.nodes(covers)) {
      block.writeBytes(line(Words.PEAK, node, peaks.next()));
    }
    for (Hash hash : prover.consistency(previous).path()) {
      block.writeBytes(bytes(Words.PROOF + " " + hash + "\n"));
    }
    return block.toByteArray();
  }

  /** The hash of a full subtree. */
  static byte[] line(String word, Node node, Hash hash) {
    return bytes(word + " " + node.first() + " " + node.last() + " " + hash + "\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
