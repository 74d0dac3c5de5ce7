/**
 * What people decide and keep: narratives, statements, judgements, imports, and the journal that
 * holds them.
 *
 * <p>Start from {@link refrain.corpora.curation.Journal}, the append-only file, {@link
 * refrain.corpora.curation.Catalogue}, the state rebuilt from it, and {@link
 * refrain.corpora.curation.History}, the acts that led there, each of which can be undone.
 */
@NullMarked
package refrain.corpora.curation;

import org.jspecify.annotations.NullMarked;
