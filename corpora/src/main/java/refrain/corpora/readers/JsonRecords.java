package refrain.corpora.readers;

/** JSON values cut out of a text one after the other, not yet parsed. */
interface JsonRecords extends Records {
  /** Returns the current value as it stands in the text. */
  String text();
}
