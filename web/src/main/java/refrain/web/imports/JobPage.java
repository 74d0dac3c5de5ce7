package refrain.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import refrain.corpora.Post;
import refrain.corpora.Statement;
import refrain.corpora.readers.Preview;
import refrain.indexer.jobs.ImportOrder;
import refrain.indexer.jobs.Job;
import refrain.indexer.jobs.Jobs;
import refrain.web.pages.Page;
import refrain.web.pages.Pages;
import refrain.web.pages.Texts;
import refrain.web.query.Params;

/** Lays out the page of a job. */
final class JobPage {
  private static final double MIB = 1 << 20;

  private final Jobs jobs;
  private final Pages pages;
  private final Page page;
  private final Texts t;
  private final Job job;

  JobPage(Jobs jobs, Pages pages, Page page, Job job) {
    this.jobs = jobs;
    this.pages = pages;
    this.page = page;
    this.t = page.t();
    this.job = job;
  }

  JobView view(String error) {
    String collection = Params.encode(job.order().reading().collection());
    boolean posts = job.order().kind() == ImportOrder.Kind.POSTS;
    boolean some = job.counts().imported() + job.counts().unchanged() > 0;
    String state = job.state().label();
    return new JobView(
        job,
        JobRow.href(job),
        job.name(),
        t.of("job.state." + state),
        t.of("job.state." + state + ".means"),
        job.state().startable() ? Optional.of(looked()) : Optional.empty(),
        ImportApi.written(job),
        Orders.formats(job.order().kind()),
        jobs.mappings().names(),
        facts(),
        job.counts().read() == 0 ? "" : JobRow.counts(t, job),
        Math.round(job.share() * 100),
        progress(),
        restarted(),
        some ? (posts ? "/posts?collection=" + collection : "/collections") : "",
        job.counts().rejected() > 0 ? "/collections/" + collection + "/rejects" : "",
        error);
  }

  private String progress() {
    return t.of(
        "job.progress",
        t.number(Math.round(job.bytesRead() / MIB)),
        t.number(Math.round(job.bytes() / MIB)),
        t.number(Math.round(job.rate())));
  }

  private String restarted() {
    return job.restarts() == 0
        ? ""
        : t.of("job.restarted", job.restarts(), t.number(job.before()), job.before());
  }

  private List<Map.Entry<String, String>> facts() {
    ImportOrder order = job.order();
    List<Map.Entry<String, String>> facts = new ArrayList<>();
    facts.add(Map.entry(t.of("import.kind"), t.of("import.kind." + order.kind().label())));
    facts.add(Map.entry(t.of("import.collection"), order.reading().collection()));
    facts.add(Map.entry(t.of("import.size"), size(job.bytes())));
    facts.add(Map.entry(t.of("collections.by"), order.provenance().by()));
    if (!job.format().isEmpty()) facts.add(Map.entry(t.of("collections.format"), job.format()));
    if (order.pseudonymised())
      facts.add(Map.entry(t.of("collections.accounts"), t.of("collections.pseudonymised")));
    return facts;
  }

  private String size(long bytes) {
    return bytes < MIB
        ? t.of("import.kib", Math.ceilDiv(bytes, 1024))
        : t.of("import.mib", bytes / MIB);
  }

  private JobView.Looked looked() {
    Preview<?> preview = jobs.preview(job, ImportApi.LOOKED_AT);
    List<JobView.Post> posts = new ArrayList<>();
    List<refrain.web.pages.StatementCard> statements = new ArrayList<>();
    for (Object value : preview.first()) {
      if (value instanceof Post post)
        posts.add(new JobView.Post(pages.card(page, post), pages.facts(page, post)));
      if (value instanceof Statement statement) statements.add(pages.card(page, statement));
    }
    return new JobView.Looked(
        preview.format(),
        found(preview),
        preview.flaw().orElse(""),
        MappingView.of(t, preview.layout()),
        posts,
        statements,
        preview.rejects());
  }

  private String found(Preview<?> preview) {
    return t.of(
        preview.whole() ? "job.looked.whole" : "job.looked",
        t.number(preview.read()),
        t.number(preview.usable()),
        t.number(preview.skipped()),
        t.number(preview.rejected()));
  }
}
