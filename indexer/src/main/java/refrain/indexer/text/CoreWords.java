package refrain.indexer.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;

/** What HanLP's core dictionary knows of a Chinese word; thread-safe. */
public final class CoreWords {
  private CoreWords() {}

  static {
    HanLpDictionaries.ready();
  }

  /** Returns how often the word stands in the corpus that HanLP counted; 0 when it is unknown. */
  public static int frequency(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    return known == null ? 0 : known.totalFrequency;
  }

  /**
   * Says whether a word that the segmenter cut out is a person's name: one that the dictionary
   * lists as such, or one that it does not list at all, since names are the only words the
   * segmenter makes up.
   */
  public static boolean isPerson(String word) {
    CoreDictionary.Attribute known = CoreDictionary.get(word);
    if (known == null) known = CustomDictionary.get(word);
    return known == null
        || known.nature.length > 0
            && (known.nature[0] == Nature.nr || known.nature[0] == Nature.nrf);
  }
}
