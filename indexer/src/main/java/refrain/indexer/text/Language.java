package refrain.indexer.text;

/** The languages Refrain compares; decided for each passage. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh"),
  /** Anything else: matched by wording only. */
  OTHER("other");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns {@code en}, {@code zh} or {@code other}. */
  public String code() {
    return code;
  }
}
