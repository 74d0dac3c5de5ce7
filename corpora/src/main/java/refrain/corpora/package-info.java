/**
 * What a text is before any language processing: posts, statements, narratives and judgements.
 *
 * <p>Start from {@link refrain.corpora.Post} and {@link refrain.corpora.Statement}; {@link
 * refrain.corpora.NativeJson} is their lossless JSON form, {@link refrain.corpora.StarterCorpus}
 * the narratives, gist statements and synthetic posts that ship with Refrain.
 */
@NullMarked
package refrain.corpora;

import org.jspecify.annotations.NullMarked;
