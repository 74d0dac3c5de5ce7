package refrain.corpora;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record holds beside its fields: names and values in their order, which nobody can change.
 *
 * <p>Being known not to change, it need not be copied again; readers make one for each record.
 */
public final class Extra extends AbstractMap<String, String> {
  private final Map<String, String> values;

  private Extra(Map<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Copies a map, unless that is needless. */
  public static Extra copyOf(Map<String, String> values) {
    return values instanceof Extra extra ? extra : new Extra(new LinkedHashMap<>(values));
  }

  /** Takes a map over without copying it; whoever made it must not change it any more. */
  public static Extra takenOver(LinkedHashMap<String, String> values) {
    return new Extra(values);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return values.entrySet();
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    return values.get(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return values.containsKey(name);
  }
}
