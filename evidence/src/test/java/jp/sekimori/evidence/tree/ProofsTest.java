package jp.sekimori.evidence.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every proof of every small tree proves what it should and nothing else. */
class ProofsTest {
  private static final int MOST = 130;

  private final MemoryRows rows = new MemoryRows();
  private final List<Hash> leaves = new ArrayList<>();
  private final List<Hash> roots = new ArrayList<>(List.of(Hash.EMPTY));

  private void grow(int size) {
    while (leaves.size() < size) {
      byte[] leaf = ("leaf " + leaves.size()).getBytes(StandardCharsets.UTF_8);
      rows.append(leaf);
      leaves.add(Hash.ofLeaf(leaf));
      roots.add(rows.root());
    }
  }

  /** The definition of RFC 9162, 2.1.1, word for word and slowly. */
  private Hash defined(int from, int to) {
    if (to == from) {
      return Hash.EMPTY;
    }
    if (to - from == 1) {
      return leaves.get(from);
    }
    int middle = from + Integer.highestOneBit(to - from - 1);
    return Hash.ofNode(defined(from, middle), defined(middle, to));
  }

  @Test
  void rootsAreThoseOfTheDefinition() {
    grow(MOST);
    for (int size = 0; size <= MOST; size++) {
      assertThat(roots.get(size)).isEqualTo(defined(0, size));
      assertThat(new Prover(rows, size).root()).isEqualTo(roots.get(size));
      assertThat(new Prover(rows, size).peaks()).hasSize(Integer.bitCount(size));
    }
  }

  @Test
  void inclusionIsProvenForEveryLeafAndForNoOther() {
    grow(MOST);
    for (int size = 1; size <= MOST; size++) {
      var prover = new Prover(rows, size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = prover.inclusion(index);
        assertThat(proof.proves(leaves.get(index), roots.get(size))).isTrue();
        assertThat(proof.proves(leaves.get((index + 1) % MOST), roots.get(size))).isFalse();
        assertThat(proof.proves(leaves.get(index), roots.get(size - 1))).isFalse();
        int wrong = (index + 1) % size;
        assertThat(
                wrong != index
                    && new InclusionProof(wrong, size, proof.path())
                        .proves(leaves.get(index), roots.get(size)))
            .isFalse();
      }
    }
  }

  @Test
  void consistencyIsProvenForEveryPairAndForNoOther() {
    grow(MOST);
    for (int newer = 0; newer <= MOST; newer++) {
      var prover = new Prover(rows, newer);
      for (int older = 0; older <= newer; older++) {
        ConsistencyProof proof = prover.consistency(older);
        assertThat(proof.proves(roots.get(older), roots.get(newer))).isTrue();
        Hash other = roots.get((older + 1) % (MOST + 1));
        assertThat(proof.proves(other, roots.get(newer))).isFalse();
        if (older > 0) {
          assertThat(proof.proves(roots.get(older), roots.get(newer - 1))).isFalse();
        }
      }
    }
  }

  @Test
  void aProofWithAHashMoreLessOrOtherProvesNothing() {
    grow(MOST);
    var random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      int size = 2 + random.nextInt(MOST - 1);
      int at = 1 + random.nextInt(size - 1);
      InclusionProof inclusion = new Prover(rows, size).inclusion(at);
      List<Hash> path = spoilt(inclusion.path(), random);
      assertThat(new InclusionProof(at, size, path).proves(leaves.get(at), roots.get(size)))
          .isFalse();
      path = spoilt(new Prover(rows, size).consistency(at).path(), random);
      assertThat(new ConsistencyProof(at, size, path).proves(roots.get(at), roots.get(size)))
          .isFalse();
    }
  }

  private static List<Hash> spoilt(List<Hash> path, Random random) {
    var spoilt = new ArrayList<>(path);
    int at = random.nextInt(path.size());
    switch (random.nextInt(4)) {
      case 0 -> spoilt.remove(at);
      case 1 -> spoilt.add(at, Hash.EMPTY);
      case 2 -> spoilt.set(at, Hash.EMPTY);
      default -> {
        if (path.size() > 1) {
          Collections.swap(spoilt, at, (at + 1) % path.size());
        } else {
          spoilt.clear();
        }
      }
    }
    return spoilt;
  }

  @Test
  void proofsOfLargerTreesCrossStoredLevels() {
    grow(70_000);
    var random = new Random(6);
    for (int round = 0; round < 200; round++) {
      int size = 1 + random.nextInt(70_000);
      int index = random.nextInt(size);
      assertThat(new Prover(rows, size).inclusion(index).proves(leaves.get(index), roots.get(size)))
          .isTrue();
      assertThat(
              new Prover(rows, size).consistency(index).proves(roots.get(index), roots.get(size)))
          .isTrue();
    }
  }

  @Test
  void aProofTakesAHandfulOfReads() {
    grow(70_000);
    int before = rows.reads();
    new Prover(rows, 70_000).inclusion(12_345);
    assertThat(rows.reads() - before).isLessThanOrEqualTo(6);
  }

  @Test
  @Tag("long")
  void aMillionLeavesAreProvenLikeAFew() {
    grow(1_000_003);
    var random = new Random(8);
    for (int round = 0; round < 1000; round++) {
      int index = random.nextInt(leaves.size());
      assertThat(
              new Prover(rows, leaves.size())
                  .inclusion(index)
                  .proves(leaves.get(index), rows.root()))
          .isTrue();
    }
  }

  @Test
  void whatCannotBeProvenIsRefused() {
    grow(5);
    assertThatThrownBy(() -> new Prover(rows, 5).inclusion(5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Prover(rows, 5).consistency(6))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CompactRange(5, List.of(Hash.EMPTY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHashIsReadExactlyAsWritten() {
    Hash hash = Hash.ofLeaf(new byte[] {1});
    assertThat(Hash.read(hash.toString()).orThrow()).isEqualTo(hash);
    for (String other :
        List.of(
            "",
            hash.toString().substring(7),
            hash.toString().toUpperCase(java.util.Locale.ROOT),
            hash + "0",
            hash.toString().replace("sha256", "sha512"))) {
      assertThat(Hash.read(other)).isInstanceOf(jp.sekimori.evidence.Reading.Malformed.class);
    }
  }
}
