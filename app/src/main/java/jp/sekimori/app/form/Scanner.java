package jp.sekimori.app.form;

/** Looks for viruses and the like in files before they are kept. */
interface Scanner {

  /** What a scan came to. */
  sealed interface Scanned {
    record Clean() implements Scanned {}

    /**
     * @param what as the scanner calls it
     */
    record Infected(String what) implements Scanned {}

    /** It was not scanned, so nobody knows. */
    record Unavailable(String why) implements Scanned {}
  }

  Scanned scan(byte[] content);

  /** Where none is set: nothing is looked for, and docs/operations.md says so. */
  Scanner NONE = _ -> new Scanned.Clean();
}
