package refrain.corpora.readers;

import refrain.corpora.Post;
import refrain.corpora.Statement;

/**
 * Makes values of records whose columns are only known by name.
 *
 * @param <T> post or statement
 */
interface GenericReading<T> {
  GenericReading<Post> POSTS =
      new GenericReading<>() {
        @Override
        public <R> Rows.Reading<R, Post> with(
            Mapping<R> mapping, Column<R> text, ReadOptions options) {
          return new PostMapping<>(mapping, text, options.collection(), options.zone())::read;
        }
      };

  GenericReading<Statement> STATEMENTS =
      new GenericReading<>() {
        @Override
        public <R> Rows.Reading<R, Statement> with(
            Mapping<R> mapping, Column<R> text, ReadOptions options) {
          return new StatementMapping<>(mapping, text, options.collection(), options.zone())::read;
        }
      };

  /**
   * @param <R> a record of the file
   */
  <R> Rows.Reading<R, T> with(Mapping<R> mapping, Column<R> text, ReadOptions options);
}
