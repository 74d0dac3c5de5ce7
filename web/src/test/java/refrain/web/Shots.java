package refrain.web;

import java.util.List;

/** The pages that there are, each once or in the states that it has. */
final class Shots {
  private static final String PAIR =
      "post=twitter:demo-0149&statement=st-xinjiang-lies-en-02&narrative=xinjiang-lies";
  private static final String ACROSS =
      "post=telegram:demo-0302&statement=st-xinjiang-lies-en-08&narrative=xinjiang-lies";

  /** Searches that somebody kept: name and address, as a form sends them. */
  static final List<String[]> SAVED =
      List.of(
          new String[] {
            "Fort+Detrick%2C+spring+2021", "%2Fposts%3Fq%3DFort%2BDetrick%26from%3D2021-03-01"
          },
          new String[] {
            "%E6%9E%AA%E6%94%AF%E6%9A%B4%E5%8A%9B+%C2%B7+Weibo",
            "%2Fposts%3Fnarrative%3Dus-gun-violence%26platform%3Dweibo"
          });

  static final List<Shot> READING =
      List.of(
          Shot.of("desk", "The desk: the narratives, and saved searches", "/"),
          Shot.of(
              "results",
              "Posts close to a text",
              "/posts?q=A+country+that+cannot+keep+its+own+children+alive+at+school+should+not+lecture+others+on+human+rights"),
          Shot.of(
              "results-narrative",
              "Posts close to a narrative, filtered",
              "/posts?narrative=us-wars&platform=twitter&min_score=0.3"),
          Shot.of("results-none", "Nothing found", "/posts?q=marmalade&min_score=0.99"),
          Shot.of("copies", "All copies of a post", "/posts?copies=twitter:demo-0266"),
          Shot.of("post", "A post, and the narratives it is close to", "/posts/twitter:demo-0001"),
          Shot.of("statement", "A statement", "/statements/st-us-gun-violence-en-01"),
          Shot.of("narrative", "A narrative", "/narratives/us-gun-violence"),
          Shot.of("compare", "A post beside a statement", "/compare?" + PAIR)
              .over("mark[data-pair='1']"),
          Shot.of(
              "compare-across", "A Chinese post beside an English statement", "/compare?" + ACROSS),
          Shot.of("compare-print", "The same on paper", "/compare?" + PAIR).printed(),
          Shot.of("compare-file", "The same as a file of its own", "/compare.html?" + PAIR),
          Shot.of("cite", "Citing what is seen", "/compare?" + PAIR).clicking(".cite summary"),
          Shot.of("account", "An account", "/accounts/twitter/plainfacts_demo"),
          Shot.of("overview", "Narratives by platform", "/overview"),
          Shot.of(
              "overview-accounts", "Narratives by account", "/overview?by=account&min_score=0.3"),
          Shot.of("keys", "The keys", "/posts?narrative=us-wars").clicking("#keys-open"));

  static final List<Shot> JUDGING =
      List.of(
          Shot.of("review", "The review queue", "/review"),
          Shot.of("review-disputed", "What reviewers do not agree on", "/review?state=disputed"),
          Shot.of(
                  "review-filtered",
                  "The queue, narrowed",
                  "/review?narrative=xinjiang-lies&lang=zh")
              .clicking(".review-filter summary"),
          Shot.of("figures", "What judgements say of the scores", "/review/figures"),
          Shot.of("recalibration", "Recalibrating, before and after", "/review/figures")
              .only(".recalibration"));

  static final List<Shot> WRITING =
      List.of(
          Shot.of("corpus", "Narratives to edit", "/corpus"),
          Shot.of("corpus-statements", "Statements to edit", "/corpus/statements"),
          Shot.of("narrative-new", "A new narrative", "/corpus/narratives/new"),
          Shot.of("narrative-edit", "Editing a narrative", "/corpus/narratives/us-wars/edit"),
          Shot.of(
              "suggestions",
              "Statements and overlaps suggested",
              "/corpus/narratives/us-wars/edit?suggest=true"),
          Shot.of(
              "statement-edit",
              "Editing a statement",
              "/corpus/statements/st-us-gun-violence-en-01/edit"));

  static final List<Shot> REST =
      List.of(
          Shot.of("method", "The page that explains the score", "/method"),
          Shot.of("docs", "The API's page", "/docs"),
          Shot.of("problem", "A page that is not there", "/narratives/nowhere"),
          Shot.of("problem-input", "Input that cannot be used", "/posts?q=guns&from=yesterday"));

  static final List<Shot> EMPTY =
      List.of(
          Shot.of("empty-desk", "The desk", "/"),
          Shot.of("empty-results", "Posts", "/posts"),
          Shot.of("empty-overview", "The overview", "/overview"),
          Shot.of("empty-review", "The review queue", "/review"),
          Shot.of("empty-figures", "Figures", "/review/figures"),
          Shot.of("empty-corpus", "Narratives", "/corpus"),
          Shot.of("empty-journal", "The journal", "/journal"),
          Shot.of("empty-collections", "Collections", "/collections"));

  static final List<Shot> SIGN_IN = List.of(Shot.of("sign-in", "Signing in", "/sign-in"));

  static final List<Shot> TOKENS =
      List.of(Shot.of("tokens", "What programs sign in with", "/tokens"));

  private Shots() {}

  static List<Shot> journal(String act, String merge) {
    return List.of(
        Shot.of("journal", "Who decided what, and why", "/journal"),
        Shot.of("act", "One act, and its undoing", "/journal/" + act),
        Shot.of("merge-upload", "Merging a colleague's journal", "/journal/merge"),
        Shot.of("merge", "Conflicts between two journals", merge));
  }

  static List<Shot> importing(String waiting, String ended, String running) {
    return List.of(
        Shot.of("job-running", "An import under way", "/import/" + running),
        Shot.of("import", "Sending a file", "/import"),
        Shot.of("mapping", "Saying what its columns are", "/import/" + waiting),
        Shot.of("job-ended", "An import that ended", "/import/" + ended),
        Shot.of("collections", "Collections", "/collections"),
        Shot.of("rejects", "What was refused", "/collections/spring/rejects"));
  }
}
