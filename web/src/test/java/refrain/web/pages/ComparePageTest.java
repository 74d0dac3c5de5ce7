package refrain.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Post;
import refrain.corpora.PostId;
import refrain.corpora.Source;
import refrain.corpora.Statement;
import refrain.corpora.StatementId;
import refrain.corpora.StatementKind;
import refrain.corpora.curation.Catalogue;
import refrain.search.AlignedSpan;
import refrain.search.Evidence;
import refrain.search.Match;
import refrain.search.Span;
import refrain.search.Tier;
import refrain.web.guard.Person;
import refrain.web.guard.Role;
import refrain.web.query.Freshness;
import refrain.web.query.PostQueries;

class ComparePageTest {
  private static final Page PAGE =
      new Page(
          Texts.ENGLISH,
          Theme.of(null),
          new Assets(),
          "posts",
          "",
          "/compare",
          PostQueries.params((String) null),
          null,
          new Person("Li", Role.READER),
          Optional.empty(),
          Freshness.CURRENT);

  private static Statement statement(String title, String text) {
    return new Statement(
        new StatementId("s"),
        new Outlet("Example", OutletKind.WIRE),
        null,
        title,
        text,
        null,
        null,
        null,
        null,
        List.of(),
        StatementKind.ORIGINAL,
        "c",
        Source.NONE,
        Map.of());
  }

  /** Compares texts of which one stretch agrees, by its place in the statement's wording. */
  private static CompareView view(String post, Statement statement, String common) {
    int in = post.indexOf(common);
    int at = statement.wording().indexOf(common);
    AlignedSpan span =
        new AlignedSpan(
            new Span(in, in + common.length()),
            new Span(at, at + common.length()),
            AlignedSpan.Kind.WORDING,
            1);
    Match match =
        new Match(
            Optional.empty(),
            statement.id(),
            0.9,
            Tier.NEAR_VERBATIM,
            new Evidence(List.of(span), List.of(), List.of(), OptionalLong.empty()),
            OptionalDouble.empty());
    Post asked =
        Post.of(new PostId("twitter", "1"), post).collection("c").source(Source.NONE).build();
    return new ComparePage(PAGE, new Catalogue()).view(asked, statement, match);
  }

  @Test
  void marksWhatAgreesInAStatementUnderItsTitle() {
    Statement titled = statement("外交部发言人 2020-03-12", "病毒来自德特里克堡 😷，有人这样说。");
    CompareView view = view("病毒来自德特里克堡！", titled, "病毒来自德特里克堡");
    assertThat(view.pairs().getFirst().statement()).isEqualTo("病毒来自德特里克堡");
    assertThat(
            view.statement().text().stream()
                .filter(s -> s.pair() > 0)
                .map(Segment::text)
                .collect(Collectors.joining()))
        .isEqualTo("病毒来自德特里克堡");
  }

  @Test
  void hintsThatAPostMayOpposeTheStatement() {
    Statement claim = statement("", "The virus came from Fort Detrick");
    assertThat(view("There is no evidence it came from Fort Detrick", claim, "Fort Detrick").cues())
        .containsExactly(new CompareView.Cue(true, "no evidence"));
    assertThat(view("It came from Fort Detrick", claim, "Fort Detrick").cues()).isEmpty();
  }
}
