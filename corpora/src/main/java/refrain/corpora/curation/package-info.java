/**
 * What people decide and keep: narratives, statements, judgements, imports, and the journal that
 * holds them.
 *
 * <p>Start from {@link refrain.corpora.curation.Journal}, the append-only file, and {@link
 * refrain.corpora.curation.Catalogue}, the state rebuilt from it.
 */
@NullMarked
package refrain.corpora.curation;

import org.jspecify.annotations.NullMarked;
