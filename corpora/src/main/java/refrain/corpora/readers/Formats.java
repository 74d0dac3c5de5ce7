package refrain.corpora.readers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import refrain.corpora.BadInput;
import refrain.corpora.Narrative;
import refrain.corpora.Post;
import refrain.corpora.Statement;

/**
 * The formats that hold one kind of record, the most particular first: the first that recognises a
 * text reads it. This is the place to add one.
 *
 * @param what the records, as in "posts"
 */
record Formats<T>(String what, List<Format<T>> all) {
  static final Formats<Post> POSTS =
      new Formats<>(
          "posts",
          List.of(
              new TwitterArchive(),
              new TwarcTable(),
              new FourCatTelegram(),
              new FourCat(),
              new CrowdTangle(),
              new MetaContentLibrary(),
              new YouTubeDataTools(),
              new WeiboTable(),
              new Zeeschuimer(),
              new TwitterApi(),
              new YouTubeApi(),
              new TelegramExport(),
              new WeiboJson(),
              new BeirQueries(),
              NativeFormat.posts(),
              GenericJson.posts(),
              GenericTable.posts("csv/1"),
              GenericTable.posts("tsv/1")));

  static final Formats<Statement> STATEMENTS =
      new Formats<>(
          "statements",
          List.of(
              new WarcFile(),
              new Feed(),
              new HtmlPage(),
              new SiteHeadlines(),
              new BeirCorpus(),
              NativeFormat.statements(),
              GenericJson.statements(),
              GenericTable.statements("csv/1"),
              GenericTable.statements("tsv/1")));

  static final Formats<Narrative> NARRATIVES =
      new Formats<>("narratives", List.of(NativeFormat.narratives()));

  /** Returns the names without versions, in order. */
  List<String> names() {
    return all.stream().map(format -> bare(format.name())).toList();
  }

  /**
   * Returns the format to read a text with: the one asked for, else the first that recognises it. A
   * mapping of columns is for the generic formats only.
   *
   * @throws BadInput if there is no such format or none recognises the text
   */
  Format<T> choose(Text text) {
    ReadOptions options = text.options();
    if (options.format().isPresent() && !options.format().get().equals("auto"))
      return named(options.format().get());
    if (text.sample().blank())
      throw new BadInput("could not read '" + text.name() + "': it holds no text");
    return all.stream()
        .filter(format -> !text.sample().binary() || format.holdsBytes())
        .filter(format -> !options.mapsColumns() || generic(format))
        .filter(format -> format.recognises(text.sample()))
        .findFirst()
        .orElseThrow(() -> Unrecognised.explain(text, what));
  }

  private Format<T> named(String name) {
    Optional<Format<T>> found =
        all.stream().filter(f -> f.name().equals(name) || bare(f.name()).equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new BadInput(
                "there is no format '%s' for %s; there are auto, %s"
                    .formatted(name, what, names().stream().collect(Collectors.joining(", ")))));
  }

  private static boolean generic(Format<?> format) {
    return format instanceof GenericJson || format instanceof GenericTable;
  }

  /** Returns a format's name without its version. */
  static String bare(String name) {
    int version = name.indexOf('/');
    return version < 0 ? name : name.substring(0, version);
  }
}
