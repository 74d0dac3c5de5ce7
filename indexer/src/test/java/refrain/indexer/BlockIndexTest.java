package refrain.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refrain.corpora.Post;
import refrain.corpora.readers.RawRecord;

class BlockIndexTest {
  @TempDir Path folder;

  private BlockIndex open() {
    return BlockIndex.open(folder, Stamp.of(Optional.empty()));
  }

  private static List<Document> block(String id, String text) {
    Post post = Samples.post(id, text);
    return Blocks.post(
        post, RawRecord.NONE, Samples.wording().embed(text), Samples.ALONE, Map.of(), 0.5);
  }

  @Test
  void aReplacedBlockLeavesNoneOfItsPassages() throws Exception {
    try (BlockIndex index = open()) {
      index.put("test:1", block("1", "Masks help. 口罩有用。"));
      index.put("test:2", block("2", "Masks cost."));
      index.commit();
      assertThat(Samples.count(index, Fields.ENGLISH, "mask")).isEqualTo(2);
      index.put("test:1", block("1", "Vaccines help."));
      index.commit();
      assertThat(Samples.count(index, Fields.ENGLISH, "mask")).isEqualTo(1);
      assertThat(Samples.count(index, Fields.BIGRAMS, "口罩")).isZero();
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void aDeletedBlockIsGoneWithAllItsPassages() throws Exception {
    try (BlockIndex index = open()) {
      index.put("test:1", block("1", "Masks help. 口罩有用。"));
      index.commit();
      index.delete("test:1");
      index.commit();
      assertThat(index.size()).isZero();
      assertThat(Samples.count(index, Fields.ENGLISH, "mask")).isZero();
      assertThat(index.stored("test:1", Fields.JSON)).isEmpty();
    }
  }

  @Test
  void searchesSeeWhatWasPutOnlyAfterTheCommit() throws Exception {
    try (BlockIndex index = open()) {
      index.put("test:1", block("1", "Masks help."));
      assertThat(index.size()).isZero();
      index.commit();
      assertThat(index.size()).isEqualTo(1);
    }
  }

  @Test
  void closingForgetsWhatWasNotCommittedAndKeepsTheRest() throws Exception {
    try (BlockIndex index = open()) {
      index.put("test:1", block("1", "Masks help."));
      index.mark("colour", "red");
      index.commit();
      index.put("test:2", block("2", "Masks cost."));
      index.mark("colour", "blue");
    }
    try (BlockIndex index = open()) {
      assertThat(index.stored("test:1", Fields.JSON)).isPresent();
      assertThat(index.stored("test:2", Fields.JSON)).isEmpty();
      assertThat(index.mark("colour")).contains("red");
    }
  }
}
