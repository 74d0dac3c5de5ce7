package refrain.corpora.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import refrain.corpora.Bilingual;
import refrain.corpora.Narrative;
import refrain.corpora.NarrativeId;
import refrain.corpora.Outlet;
import refrain.corpora.OutletKind;
import refrain.corpora.Statement;
import refrain.corpora.StatementKind;

/** Each format's fixture, with the traps that its real files hold. */
class StatementFormatsTest {
  @Test
  void nativeStatementsKeepEverything() throws IOException {
    Outcome<Statement> read = Fixture.statements("native/statements.jsonl");

    assertThat(read.format()).isEqualTo("native/1");
    Statement gist = read.values().get(0);
    assertThat(gist.id().value()).isEqualTo("s1");
    assertThat(gist.outlet()).isEqualTo(new Outlet("Xinhua", OutletKind.WIRE));
    assertThat(gist.publishedAt()).isEqualTo("2022-05-18T00:00:00Z");
    assertThat(gist.narratives()).containsExactly(new NarrativeId("us-gun-violence"));
    assertThat(gist.kind()).isEqualTo(StatementKind.GIST);
    assertThat(gist.extra()).containsEntry("basis", "a headline");
    assertThat(read.values().get(1).id().value()).startsWith("sha256-");
    assertThat(read.values().get(1).publishedAt()).isEqualTo("2021-05-03T10:00:00Z");
    assertThat(read.rejects().stream().map(Reject::reason))
        .satisfiesExactly(
            r -> assertThat(r).contains("text is empty"),
            r -> assertThat(r).contains("missing field 'outlet'"));
  }

  @Test
  void nativeNarrativesAreReadInBothLanguages() throws IOException {
    Outcome<Narrative> read =
        Outcome.of(Readers.narratives(Fixture.file("native/narratives.jsonl"), Fixture.OPTIONS));

    assertThat(read.only().title()).isEqualTo(new Bilingual("Claim: gun violence", "说法：枪支暴力"));
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void theTitleOfAMinistryPageTellsDayAndSpeaker() throws IOException {
    List<Statement> read =
        Fixture.statements(
                "statements/mfa.csv", Fixture.OPTIONS.withZone(ZoneId.of("Asia/Shanghai")))
            .values();

    assertThat(read.get(0).publishedAt()).isEqualTo("2020-04-28T16:00:00Z");
    assertThat(read.get(0).speaker()).isEqualTo("耿爽");
    assertThat(read.get(0).text()).isEqualTo("\n　　新华社记者：中方如何评价？\n　　耿爽：表示欢迎。");
    assertThat(read.get(0).url()).isEqualTo("https://www.fmprc.gov.cn/web/t1774733.shtml");
    assertThat(read.get(1).speaker()).isEqualTo("耿爽");
    assertThat(read.get(1).publishedAt()).isNull();
    assertThat(read.get(2).speaker()).isNull();
    assertThat(read)
        .allMatch(
            s -> s.outlet().equals(new Outlet("Chinese Foreign Ministry", OutletKind.MINISTRY)));
  }

  @Test
  void headlinesOfSitesAreRecognisedWithoutHeader() throws IOException {
    Outcome<Statement> read = Fixture.statements("site-headlines/headlines.tsv");

    assertThat(read.format()).isEqualTo("site-headlines/1");
    assertThat(read.values().stream().map(s -> s.outlet().name()))
        .containsExactly("CGTN", "Xinhua", "China Daily", "Global Times", "BBC");
    assertThat(read.values().stream().map(Statement::publishedAt).map(String::valueOf))
        .containsExactly(
            "2022-07-04T08:44:00Z",
            "2022-03-27T11:01:45Z",
            "2022-05-14T08:13:00Z",
            "2022-04-22T21:59:00Z",
            "2022-07-30T23:17:23Z");
    assertThat(read.values().get(3).text()).isEqualTo("\"Three shots\" work: study");
    assertThat(read.values().get(1).extra()).containsEntry("column 1", "xinhuanet");
    assertThat(read.rejects().getFirst().reason()).contains("could not read time 'sometime'");
  }

  @Test
  void aTsvWithHeaderLeavesQuotesAloneAndKnowsOutlets() throws IOException {
    List<Statement> read = Fixture.statements("tsv/statements.tsv").values();

    assertThat(read.get(0).text()).isEqualTo("\"Knife Angel\" comes home");
    assertThat(read.get(0).title()).isNull();
    assertThat(read.get(1).outlet()).isEqualTo(new Outlet("Xinhua", OutletKind.WIRE));
    assertThat(read.get(1).extra()).containsEntry("outlet", "新华社");
    assertThat(read.get(1).publishedAt()).isEqualTo("2022-07-04T00:00:00Z");
  }

  @Test
  void jsonLinesOfArticlesAreMappedAndUnknownNumbersKeepTheirDigits() throws IOException {
    Outcome<Statement> read =
        Fixture.statements(
            "json/articles.jsonl",
            Fixture.OPTIONS.withMapping(
                "text=body,title=title,published_at=date,outlet='CPC News'"));

    assertThat(read.format()).isEqualTo("json/1");
    assertThat(read.only().outlet().name()).isEqualTo("CPC News");
    assertThat(read.only().title()).isEqualTo("题");
    assertThat(read.only().extra()).containsEntry("n", "12345678901234567890");
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void beirCorpusKeepsIdsAndTitles() throws IOException {
    Outcome<Statement> read = Fixture.statements("beir/corpus.jsonl");

    assertThat(read.format()).isEqualTo("beir-corpus/1");
    assertThat(read.values().get(0).id().value()).isEqualTo("0");
    assertThat(read.values().get(0).title()).isEqualTo("A title");
    assertThat(read.values().get(0).speaker()).isEqualTo("Ann");
    assertThat(read.values().get(0).extra()).containsEntry("date", "26 May 2015");
    assertThat(read.values().get(1).text()).isEqualTo("Only a title");
    assertThat(read.values().get(2).text()).isEqualTo("A claim.\n\nWhat the article says.");
    assertThat(read.values().get(2).extra()).doesNotContainKey("body");
    assertThat(read.rejects()).hasSize(1);
  }
}
