package refrain.corpora.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import refrain.corpora.BadInput;
import refrain.corpora.NativeJson;

/**
 * The items of the pages in which an interface answers: each JSON value is a page that holds any
 * number of them. A page that is broken is one record with a flaw, one without items is one record
 * whose item is missing.
 */
final class Pages implements Records {
  /** Takes a page apart. */
  interface Unfolding {
    /** Returns the items, made to stand for themselves. */
    List<JsonNode> items(ObjectNode page);
  }

  private final JsonRecords pages;
  private final Unfolding unfolding;
  private Iterator<JsonNode> items = Collections.emptyIterator();
  private JsonNode item = MissingNode.getInstance();
  private @Nullable String flaw;
  private long count;
  private boolean alone;

  Pages(JsonRecords pages, Unfolding unfolding) {
    this.pages = pages;
    this.unfolding = unfolding;
  }

  @Override
  public boolean next() throws IOException {
    flaw = null;
    item = MissingNode.getInstance();
    if (!items.hasNext()) {
      if (!pages.next()) return false;
      turn();
    }
    count++;
    if (items.hasNext()) item = items.next();
    return true;
  }

  private void turn() {
    flaw = pages.flaw();
    if (flaw != null) return;
    try {
      List<JsonNode> found = unfolding.items(Rows.object(pages.text()));
      alone = found.size() == 1;
      items = found.iterator();
    } catch (BadInput e) {
      flaw = String.valueOf(e.getMessage());
    }
  }

  /** Returns the current item, missing where a page has none. */
  JsonNode item() {
    return item;
  }

  /** Returns the page's line where each has its own, else the number of the item. */
  @Override
  public long line() {
    return pages instanceof Lines ? pages.line() : count;
  }

  @Override
  public @Nullable String flaw() {
    return flaw;
  }

  /** Returns the page as it stands if it holds no other item, else the item on its own. */
  @Override
  public String raw() {
    return item.isMissingNode() || alone ? pages.raw() : NativeJson.write(item);
  }
}
