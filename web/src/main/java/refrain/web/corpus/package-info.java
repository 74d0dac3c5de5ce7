/**
 * Editing the corpus: narratives and statements are written, changed, merged, split, retired and
 * linked as translations, on pages and over HTTP; each change is an act of the journal.
 *
 * <p>Start from {@link refrain.web.corpus.CorpusRoutes}.
 */
@NullMarked
package refrain.web.corpus;

import org.jspecify.annotations.NullMarked;
