package refrain.indexer;

import refrain.corpora.Post;
import refrain.corpora.readers.RawRecord;

/** A post on its way into a workspace, with its record as it stood if that is kept. */
record Incoming(Post post, RawRecord raw) {}
