package refrain.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import refrain.corpora.NativeJson;
import refrain.corpora.StarterCorpus;

/** Matches far from any threshold, each as the judgement that decides it. */
record OpenMatches(Http http) {
  /** Returns a body for {@code POST /api/v1/judgements} a match. */
  List<String> judgements() throws IOException {
    List<String> bodies = new ArrayList<>();
    for (var narrative : StarterCorpus.narratives()) {
      String id = narrative.id().value();
      JsonNode page =
          NativeJson.mapper()
              .readTree(http.get("/posts.json?size=100&min_score=0&narrative=" + id));
      for (JsonNode hit : page.get("posts"))
        bodies.add(
            NativeJson.mapper()
                .createObjectNode()
                .put("post", hit.at("/post/id").asText())
                .put("narrative", id)
                .put("verdict", "confirm")
                .toString());
    }
    return bodies;
  }
}
