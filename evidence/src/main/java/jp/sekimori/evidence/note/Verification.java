package jp.sekimori.evidence.note;

import java.util.List;

/** What the signatures of a note are worth to somebody who trusts certain keys. */
public sealed interface Verification {

  /** Every signature of a trusted key holds, and there is at least one. */
  record Verified(List<VerifierKey> by, List<NoteSignature> unknown) implements Verification {
    public Verified {
      by = List.copyOf(by);
      unknown = List.copyOf(unknown);
    }
  }

  /** A signature names a trusted key and is not that key's: the note is worth nothing. */
  record Forged(NoteSignature signature) implements Verification {}

  /** No signature names a trusted key. */
  record Unknown(List<NoteSignature> unknown) implements Verification {
    public Unknown {
      unknown = List.copyOf(unknown);
    }
  }
}
