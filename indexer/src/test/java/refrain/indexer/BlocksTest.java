package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Account;
import refrain.corpora.Post;
import refrain.corpora.readers.RawRecord;
import refrain.indexer.text.AnalysedText;
import refrain.indexer.text.Language;
import refrain.indexer.text.Passage;
import refrain.indexer.text.Token;

class BlocksTest {
  @TempDir Path folder;
  private BlockIndex index;

  @BeforeEach
  void open() {
    index = BlockIndex.open(folder, Stamp.of(Optional.empty()));
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  private static Passage passage(int ordinal, String... terms) {
    List<Token> tokens =
        java.util.Arrays.stream(terms).map(t -> new Token(t, ordinal, ordinal + 1)).toList();
    return new Passage(
        ordinal,
        ordinal,
        ordinal + 1,
        Language.ENGLISH,
        "p" + ordinal,
        tokens,
        List.of(),
        List.of());
  }

  private void put(Post post, EmbeddedText text) throws Exception {
    index.put(
        post.id().toString(),
        Blocks.post(post, RawRecord.NONE, text, Samples.ALONE, Map.of(), 0.5));
    index.commit();
  }

  private static List<String> terms(String... terms) throws Exception {
    try (TermStream stream = new TermStream(passage(0, terms).english())) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      List<String> out = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) out.add(term.toString());
      stream.end();
      return out;
    }
  }

  @Test
  void termsPassAsTheyAreAndCanBeReadAgain() throws Exception {
    assertThat(terms("mask", "口罩", "😷")).containsExactly("mask", "口罩", "😷");
    assertThat(terms()).isEmpty();
  }

  @Test
  void aTermOf40000CharactersIsCutAndNeverInsideASurrogatePair() throws Exception {
    assertThat(terms("x".repeat(40_000))).containsExactly("x".repeat(256));
    assertThat(terms("x".repeat(255) + "😷")).containsExactly("x".repeat(255));
    assertThat(terms("x".repeat(254) + "😷")).containsExactly("x".repeat(254) + "😷");
  }

  @Test
  void textsOfHugeWordsAndLoneSurrogatesAreIndexed() throws Exception {
    String text = "\uDC00 " + "壹".repeat(40_000) + " " + "q".repeat(40_000) + " end\uD800";
    put(Samples.post("1", text), Samples.wording().embed(text));
    assertThat(index.size()).isEqualTo(1);
    assertThat(Samples.count(index, Fields.ENGLISH, "end")).isEqualTo(1);
  }

  @Test
  void aBlockOf10000PassagesKeepsEachVectorWithItsPassage() throws Exception {
    List<Passage> passages = new ArrayList<>();
    List<Optional<float[]>> vectors = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      passages.add(passage(i, "t" + i));
      // Every third passage has no vector.
      vectors.add(i % 3 == 0 ? Optional.empty() : Optional.of(HashEmbedder.vector("t" + i)));
    }
    Post post = Samples.post("long", "any");
    AnalysedText text = new AnalysedText("any", passages);
    put(Samples.post("before", "mask"), Samples.wording().embed("mask"));
    put(post, new EmbeddedText(text, vectors));
    put(Samples.post("after", "mask"), Samples.wording().embed("mask"));
    List<Optional<float[]>> read =
        index.search(s -> StoredText.embedded(s, Samples.doc(s, "test:long"), text)).vectors();
    for (int i = 0; i < 10_000; i += 7) {
      assertThat(read.get(i).isPresent()).isEqualTo(i % 3 != 0);
      if (i % 3 != 0)
        assertThat(read.get(i).orElseThrow()).containsExactly(vectors.get(i).orElseThrow());
    }
    assertThat(Samples.count(index, Fields.ENGLISH, "t9999")).isEqualTo(1);
  }

  @Test
  void aTextTakenApartOtherwiseThanItWasStoredHasNoVectors() throws Exception {
    Post post = Samples.post("1", "any");
    List<Passage> two = List.of(passage(0, "a"), passage(1, "b"));
    Optional<float[]> vector = Optional.of(HashEmbedder.vector("a"));
    put(post, new EmbeddedText(new AnalysedText("any", two), List.of(vector, vector)));
    AnalysedText one = new AnalysedText("any", List.of(passage(0, "a")));
    assertThat(index.search(s -> StoredText.embedded(s, Samples.doc(s, "test:1"), one)).vectors())
        .containsExactly(Optional.empty());
  }

  @Test
  void aValueOfManyCharactersIsCutAndABlankOneIsLeftOut() throws Exception {
    String name = "名".repeat(9_000);
    Post post =
        Samples.post("1", "mask").with().account(new Account(null, name, null, null, null)).build();
    put(post, Samples.wording().embed("mask"));
    assertThat(Samples.count(index, Fields.ACCOUNT, "名".repeat(8_000))).isEqualTo(1);
    assertThat(Samples.count(index, Fields.COLLECTION, "")).isZero();
    assertThat(Samples.count(index, Fields.PLATFORM, "test")).isEqualTo(1);
  }

  @Test
  void theLanguagesAreThoseOfThePassagesThatSaySomething() throws Exception {
    String both = "The masks do not help anyone at all.\n口罩一点用都没有，谁也帮不了。";
    put(Samples.post("1", both), Samples.wording().embed(both));
    assertThat(Samples.count(index, Fields.LANG, "en")).isEqualTo(1);
    assertThat(Samples.count(index, Fields.LANG, "zh")).isEqualTo(1);
    assertThat(Samples.count(index, Fields.LANG, "other")).isZero();
  }

  @Test
  void aPassageIsFoundByTheTermsOfTheTitleItStandsUnder() throws Exception {
    EmbeddedText text =
        EmbeddedText.bare(
            StatementText.of(
                Samples.titled("s", "Masks", "Nobody needs them."), Samples.wording().analyzer()));
    index.put("s", Blocks.statement(Samples.titled("s", "Masks", "Nobody needs them."), text));
    index.commit();
    assertThat(Samples.count(index, Fields.ENGLISH, "mask")).isEqualTo(2);
    assertThat(Samples.count(index, Fields.ENGLISH, "nobody")).isEqualTo(1);
  }
}
