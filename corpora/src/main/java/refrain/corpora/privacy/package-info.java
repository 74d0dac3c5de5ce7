/**
 * Keeps people out of what is stored: pseudonyms instead of accounts, and what must never come
 * back. Start from {@link refrain.corpora.privacy.Pseudonyms} and {@link
 * refrain.corpora.privacy.Forgotten}.
 *
 * <p>Both rest on one keyed hash ({@link refrain.corpora.privacy.HashKey}): whoever lacks the key
 * cannot find out by trying names whose pseudonym is whose.
 */
@NullMarked
package refrain.corpora.privacy;

import org.jspecify.annotations.NullMarked;
