package refrain.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StarterCorpusTest {
  @BeforeEach
  void needsTheResource() {
    assumeTrue(StarterCorpus.present(), "skipped: this build carries no starter corpus");
  }

  @Test
  void narrativesHaveDifferentIdsAndBothLanguages() {
    assertThat(StarterCorpus.narratives()).extracting(Narrative::id).doesNotHaveDuplicates();
    assertThat(StarterCorpus.narratives())
        .allMatch(n -> !n.title().en().isBlank() && !n.title().zh().isBlank())
        .allMatch(n -> !n.summary().en().isBlank() && !n.summary().zh().isBlank());
  }

  @Test
  void statementsBelongToNarrativesThatExist() {
    Set<NarrativeId> known =
        StarterCorpus.narratives().stream().map(Narrative::id).collect(Collectors.toSet());

    assertThat(StarterCorpus.statements()).extracting(Statement::id).doesNotHaveDuplicates();
    assertThat(StarterCorpus.statements())
        .allMatch(s -> !s.narratives().isEmpty() && known.containsAll(s.narratives()))
        .allMatch(s -> s.collection().equals(StarterCorpus.COLLECTION));
  }

  @Test
  void everyDemoPostIsMarkedAsSynthetic() {
    assertThat(StarterCorpus.posts()).isNotEmpty().allMatch(Post::synthetic);
    assertThat(StarterCorpus.posts()).extracting(Post::id).doesNotHaveDuplicates();
  }
}
