package refrain.corpora.readers;

import org.jspecify.annotations.Nullable;

/**
 * One record apart from the text that it was cut out of, so that others can be cut meanwhile.
 *
 * @param line the 1-based line on which it starts
 * @param flaw why it cannot be used, or null if it can
 * @param content what a row is made of
 * @param raw the record as it stood; for one that is too long, its beginning
 * @param kept the record with what is needed to read it again on its own
 */
record Cut<R>(long line, @Nullable String flaw, R content, String raw, RawRecord kept) {}
