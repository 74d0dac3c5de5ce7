package refrain.indexer;

/** Told how long work goes on; called from the working thread, often. */
public interface Progress {
  /** Watches nothing. */
  Progress NONE = (share, done) -> {};

  /**
   * Reports an advance.
   *
   * @param share how much of the input has been read, in [0, 1]
   * @param done records whose fate is decided and durable
   */
  void at(double share, long done);

  /** Reports what became of the records of an import that are durable. */
  default void counted(ImportCounts counts) {}

  /**
   * Tells whether to stop after the batch at hand; what was taken before stays. Asked by imports
   * alone.
   */
  default boolean stopped() {
    return false;
  }
}
