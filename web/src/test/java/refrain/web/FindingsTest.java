package refrain.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the narrative's page finds, for programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTest {
  private static final String GUNS = "/api/v1/narratives/us-gun-violence/findings";

  private final RunningServer server = RunningServer.start();

  @AfterAll
  void stop() {
    server.close();
  }

  private static List<Double> scores(JsonNode list, String field) {
    List<Double> scores = new ArrayList<>();
    list.forEach(each -> scores.add(each.get(field).asDouble()));
    return scores;
  }

  @Test
  void tellWhoWasFirstAndHowManyDaysApart() {
    JsonNode first = server.json(GUNS).get("first");
    String said = first.at("/statement/published_at").asText().substring(0, 10);
    String posted = first.at("/post/created_at").asText().substring(0, 10);
    assertThat(first.get("days").asLong())
        .isEqualTo(
            java.time.LocalDate.parse(posted).toEpochDay()
                - java.time.LocalDate.parse(said).toEpochDay());
    assertThat(server.get("/narratives/us-gun-violence?ui=en").body())
        .contains(first.at("/statement/outlet").asText());
  }

  @Test
  void countWhatReachesTheScoreAndListWhatIsJustUnderIt() {
    JsonNode all = server.json(GUNS + "?min_score=0.4");
    assertThat(all.get("min_score").asDouble()).isEqualTo(0.4);
    long counted = 0;
    for (JsonNode cell : all.get("heat")) counted += cell.get("posts").asLong();
    assertThat(counted).isEqualTo(all.get("posts").asLong()).isPositive();
    assertThat(scores(all.get("near"), "score"))
        .isNotEmpty()
        .allMatch(score -> score < 0.4)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(scores(all.get("accounts"), "best")).isNotEmpty().allMatch(best -> best >= 0.4);
    assertThat(all.get("distribution")).hasSize(20);
    assertThat(server.json(GUNS + "?min_score=0.9").get("posts").asLong())
        .isLessThan(all.get("posts").asLong());
  }

  @Test
  void standInTheJsonTwinOfThePageForTheSameScore() {
    JsonNode twin = server.json("/narratives/us-gun-violence.json?min_score=0.4");
    assertThat(twin.get("findings")).isEqualTo(server.json(GUNS + "?min_score=0.4"));
    assertThat(twin.get("statements")).isNotEmpty();
    assertThat(server.json("/api/v1/narratives/us-gun-violence").has("findings")).isFalse();
    assertThat(server.get("/narratives/us-gun-violence?min_score=0.4").body())
        .contains("/narratives/us-gun-violence.json?min_score=0.4");
  }

  @Test
  void areRefusedWithWordsForWhatIsNotAScore() {
    assertThat(server.get(GUNS + "?min_score=2").statusCode()).isEqualTo(400);
    assertThat(server.get(GUNS + "?nonsense=1").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/narratives/none/findings").statusCode()).isEqualTo(404);
  }
}
